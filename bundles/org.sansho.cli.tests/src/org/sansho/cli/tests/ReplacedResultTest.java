// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.cli.tests.Program.Run;

/** What all commands that write results do about a file that is there already. */
class ReplacedResultTest {

	private static final String PROJECT = """
			guideline own.safety "安全管理規程"
			checklist own.list "点検表"
			edition own.safety@1
			edition own.safety@2
			edition own.list@1
			part 管理編 of own.safety@1 { chapter 1 "体制" { requirement ① "責任者" { text "責任者を任命すること。" } } }
			part 管理編 of own.safety@2 { chapter 1 "体制" { requirement ① "責任者" { text "責任者を2名任命すること。" } } }
			form 病院用 of own.list@1 { column item "項目" column answer "確認" choices "はい", "いいえ" section 1 "体制" { item ① "責任者" } }
			succession of own.safety from 1 to 2 { 管理編/1/① -> 管理編/1/① reworded }
			mapping list-basis-1 from own.list@1 to own.safety@1 { 病院用/1/① intersects 管理編/1/① }
			""";

	@TempDir
	private Path folder;
	private String project;

	@BeforeEach
	void writeProject() {
		project = Program.write(folder.resolve("project/a.sansho"), PROJECT).getParent().toString();
	}

	@ParameterizedTest
	@ValueSource(strings = {"validate -o README.md", "validate --format json -o README.md", "coverage -o README.md", "coverage --format xlsx -o README.md", "diff own.safety@1 own.safety@2 -o README.md",
			"diff own.safety@1 own.safety@2 --format html -o README.md", "impact own.safety@1 own.safety@2 -o README.md", "export form --edition own.list@1 -o README.md",
			"migrate list-basis-1 --to own.safety@2 --dry-run --report README.txt"})
	void whatSomebodyElseWroteIsOnlyReplacedOnRequest(String command) throws IOException {
		Path file = Files.writeString(folder.resolve(command.endsWith("txt") ? "README.txt" : "README.md"), "# 手引き\n");
		String[] arguments = (command.replaceAll("README\\..*", "") + file + ' ' + project).split(" ");

		Run refused = Program.run(arguments);
		assertThat(refused.err()).isEqualTo(file + ": exists already and is not as Sansho wrote it, so it is not replaced. Choose another name, or give --force to replace it.\n");
		assertThat(refused.code()).isEqualTo(2);
		assertThat(file).hasContent("# 手引き\n");

		assertThat(Program.run((String.join(" ", arguments) + " --force").split(" ")).code()).isLessThan(2);
		assertThat(Files.readAllBytes(file)).isNotEqualTo("# 手引き\n".getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@ValueSource(strings = {"validate -o a", "validate --format json -o a", "validate --format sarif -o a", "validate --format junit -o a", "coverage -o a", "coverage --format json -o a",
			"coverage --format xlsx -o a", "diff own.safety@1 own.safety@2 -o a", "diff own.safety@1 own.safety@2 --format json -o a", "diff own.safety@1 own.safety@2 --format html -o a",
			"diff own.safety@1 own.safety@2 --format xlsx -o a", "impact own.safety@1 own.safety@2 -o a", "impact own.safety@1 own.safety@2 --format json -o a",
			"impact own.safety@1 own.safety@2 --format html -o a", "impact own.safety@1 own.safety@2 --format xlsx -o a", "export form --edition own.list@1 -o a",
			"migrate list-basis-1 --to own.safety@2 --dry-run --report a.txt", "migrate list-basis-1 --to own.safety@2 --dry-run --report a.json",
			"migrate list-basis-1 --to own.safety@2 --dry-run --report a.xlsx"})
	void anEarlierResultIsReplacedWithoutAWord(String command) {
		String[] arguments = (command.replaceAll(" a($|\\.)", " " + folder.resolve("a").toString().replace("\\", "\\\\") + "$1") + ' ' + project).split(" ");

		Run first = Program.run(arguments);
		assertThat(first.code()).as(first.err()).isLessThan(2);
		assertThat(Program.run(arguments)).isEqualTo(first);
	}

	@Test
	void aFolderOfSourcesIsNoPlaceForAResultEvenOnRequest() {
		assertThat(Program.run("diff", "own.safety@1", "own.safety@2", project, "-o", project + "/a.sansho", "--force").code()).isEqualTo(2);
	}
}
