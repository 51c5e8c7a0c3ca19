// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sansho.cli.tests.Program.Run;

/** {@code sansho export form}. */
class ExportFormCommandTest {

	private static final String PACK = "pack:japan-medical";

	@TempDir
	private Path folder;

	@Test
	void theWorkbookHoldsEveryItemOfTheFormsOfR7InOrder() throws IOException {
		Path file = folder.resolve("R7.xlsx");
		Run run = Program.run("export", "form", "--edition", "mhlw.checklist@R7", "-o", file.toString(), PACK);
		assertThat(run.code()).isZero();
		assertThat(run.out()).isEmpty();
		assertThat(run.err()).isEqualTo("""
				Sheet 医療機関確認用: 18 items, 115 cells to fill in
				Sheet 薬局確認用: 18 items, 110 cells to fill in
				Sheet 事業者確認用: 2 items, 15 cells to fill in
				%s written.
				""".formatted(file));
		try (XSSFWorkbook workbook = open(file)) {
			assertThat(texts(workbook.getSheet("医療機関確認用"))).containsSubsequence(
					"令和7年度版 医療機関におけるサイバーセキュリティ対策チェックリスト", "①", "医療情報システム安全管理責任者の設置", "機器の台帳管理", "MDS/SDSの受領",
					"⑬", "接続元の制限", "サイバー攻撃を想定したBCPの策定", "実施方法を定める規程類の整備");
		}
	}

	@Test
	void theBasisIsInTheOfficialNotation() throws IOException {
		Path file = folder.resolve("R7.xlsx");
		assertThat(Program.run("export", "form", "--edition", "mhlw.checklist@R7", "--form", "医療機関確認用", "--with-basis", "-o",
				file.toString(), PACK).code()).isZero();
		try (XSSFWorkbook workbook = open(file)) {
			assertThat(workbook.getSheet("薬局確認用")).isNull();
			assertThat(texts(workbook.getSheet("医療機関確認用"))).contains("企画管理編 9.1、システム運用編 10.1",
					"経営管理編 3.4.1、企画管理編 11.2、12.2、システム運用編 11.1、12.2");
		}
	}

	@Test
	void theSameInputGivesTheSameBytes() throws IOException {
		Path first = folder.resolve("a.xlsx");
		Path second = folder.resolve("b.xlsx");
		Program.run("export", "form", "--edition", "mhlw.checklist@R6", "-o", first.toString(), PACK);
		Program.run("export", "form", "--edition", "mhlw.checklist@R6", "-o", second.toString(), PACK);
		assertThat(first).hasSameBinaryContentAs(second);
	}

	@Test
	void anUnknownEditionListsThoseThatExist() {
		Path file = folder.resolve("x.xlsx");
		Run run = Program.run(Locale.JAPANESE, "export", "form", "--edition", "mhlw.checklist@R9", "-o", file.toString(), PACK);
		assertThat(run).isEqualTo(new Run(2, "", "mhlw.checklist@R9: そのような版はありません。様式のある版: "
				+ "mhlw.checklist@R5, mhlw.checklist@R6, mhlw.checklist@R7, mhlw.checklist@R8\n"));
		assertThat(file).doesNotExist();
	}

	@Test
	void anUnknownFormListsThoseThatExist() {
		Run run = Program.run("export", "form", "--edition", "mhlw.checklist@R7", "--form", "歯科用", "-o", folder.resolve("x.xlsx").toString(), PACK);
		assertThat(run).isEqualTo(new Run(2, "", "歯科用: no such form in mhlw.checklist@R7. Forms: 医療機関確認用, 薬局確認用, 事業者確認用\n"));
	}

	@Test
	void aFormOfWhichOnlyTheNameIsKnownIsLeftOutAndTold() throws IOException {
		Path file = folder.resolve("R6.xlsx");
		Run run = Program.run("export", "form", "--edition", "mhlw.checklist@R6", "-o", file.toString(), PACK);
		assertThat(run.code()).isZero();
		assertThat(run.err()).startsWith("Left out: 事業者確認用 (no columns are declared yet)\n");
		try (XSSFWorkbook workbook = open(file)) {
			assertThat(workbook.getSheet("事業者確認用")).isNull();
		}
		assertThat(Program.run("export", "form", "--edition", "mhlw.checklist@R6", "--form", "事業者確認用", "-o", file.toString(), PACK).code()).isEqualTo(2);
	}

	@Test
	void anEditionWithoutFormsIsRefused() {
		Run run = Program.run("export", "form", "--edition", "mhlw.safety@6.0", "-o", folder.resolve("x.xlsx").toString(), PACK);
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.err()).contains("mhlw.safety@6.0");
	}

	@Test
	void aProjectWithASyntaxErrorIsNotExportedAndTheOldFileStays() throws IOException {
		Path source = Program.write(folder.resolve("a.sansho"), "checklist own.list \"点検表\"\nedition own.list@1\nform 様式 of own.list@1 {\n\tcolumn\n}\n");
		Path old = Program.write(folder.resolve("out/x.xlsx"), "old");
		Run run = Program.run("export", "form", "--edition", "own.list@1", "--force", "-o", old.toString(), folder.toString());
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.err()).startsWith(source + ":4:2: ").contains("1 error in all").hasLineCount(1);
		assertThat(Files.readString(old)).isEqualTo("old");
	}

	@Test
	void aFolderAMissingFolderAndAnImpossiblePathAreRefusedBeforeAnythingIsRead() {
		assertThat(export(folder)).isEqualTo(new Run(2, "", folder + ": is a folder. Name a file to write.\n"));
		Path missing = folder.resolve("nowhere/x.xlsx");
		assertThat(export(missing)).isEqualTo(new Run(2, "", missing + ": the folder " + folder.resolve("nowhere") + " does not exist. Create it first.\n"));
		assertThat(Program.run("export", "form", "--edition", "x@1", "-o", "a\0b", PACK).code()).isEqualTo(2);
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void aDiskThatFillsWhileWritingIsToldAndTheDeviceStays() {
		Path full = Path.of("/dev/full");
		Run run = export(full);
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.err()).startsWith("/dev/full: writing failed (").hasLineCount(1);
		assertThat(Files.isRegularFile(full)).isFalse();
	}

	private static Run export(Path target) {
		return Program.run("export", "form", "--edition", "mhlw.checklist@R7", "-o", target.toString(), PACK);
	}

	private static XSSFWorkbook open(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return new XSSFWorkbook(in);
		}
	}

	private static List<String> texts(Sheet sheet) {
		List<String> texts = new ArrayList<>();
		for (Row row : sheet) {
			for (Cell cell : row) {
				texts.add(cell.toString());
			}
		}
		return texts;
	}
}
