// SPDX-License-Identifier: EPL-2.0
package org.sansho.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sansho.cli.tests.Program.Run;
import org.sansho.core.Corpus;
import org.sansho.core.form.FormColumns;
import org.sansho.core.project.ContentPacks;
import org.sansho.core.project.InputException;
import org.sansho.core.project.ProjectSources;
import org.sansho.dsl.project.ProjectLoader;
import org.sansho.excel.FormExport;
import org.sansho.model.Form;
import org.sansho.model.FormSection;
import org.sansho.model.Gate;
import org.sansho.model.Item;
import org.sansho.model.Provision;
import org.sansho.model.Scope;

/** {@code sansho import form}. */
class ImportFormCommandTest {

	private static final String PACK = "pack:japan-medical";

	@TempDir
	private Path folder;

	private Path exported(String edition) {
		Path file = folder.resolve(edition + ".xlsx");
		assertThat(Program.run("export", "form", "--edition", "mhlw.checklist@" + edition, "-o", file.toString(), PACK).code()).isZero();
		return file;
	}

	private Run imported(Path workbook, Path target, String edition) {
		return Program.run("import", "form", workbook.toString(), "--as", edition, "-o", target.toString());
	}

	@ParameterizedTest
	@ValueSource(strings = {"R5", "R6", "R7"})
	void whatIsExportedComesBackWithItsCitations(String edition) throws Exception {
		Path target = Files.createDirectory(folder.resolve("project")).resolve(edition + ".sansho");
		Run run = imported(exported(edition), target, "mhlw.checklist@" + edition);
		assertThat(run.err()).doesNotContain("Left out").endsWith("Compare it with the official form, then: sansho validate\n");
		assertThat(run.code()).isZero();
		assertThat(shape(target.getParent().toString(), edition, true)).isEqualTo(shape(PACK, edition, true));
		assertThat(Program.run("validate", target.getParent().toString()).code()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = {"R5", "R6", "R7"})
	void whatSaysNothingOfItselfIsRecognisedByItsLook(String edition) throws Exception {
		Path workbook = exported(edition);
		withoutMetadata(workbook);
		Path target = Files.createDirectory(folder.resolve("project")).resolve(edition + ".sansho");
		Run run = imported(workbook, target, "mhlw.checklist@" + edition);
		assertThat(run.err()).doesNotContain("Left out");
		assertThat(run.code()).isZero();
		assertThat(shape(target.getParent().toString(), edition, false)).isEqualTo(shape(PACK, edition, false));
		assertThat(target).content().contains("unverified \"ブック");
		assertThat(Program.run("validate", target.getParent().toString()).code()).isZero();
	}

	@Test
	void theEditionIsDeclaredOnlyWhereItIsMissing() throws IOException {
		Path workbook = exported("R7");
		Path target = folder.resolve("project/forms.sansho");
		Program.write(folder.resolve("project/documents.sansho"), "checklist own.list \"点検表\"\nedition own.list@1\n");
		assertThat(imported(workbook, target, "own.list@1").code()).isZero();
		assertThat(target).content().startsWith("form 医療機関確認用 of own.list@1 {");
		assertThat(imported(workbook, folder.resolve("project/more.sansho"), "own.list@2").code()).isZero();
		assertThat(folder.resolve("project/more.sansho")).content().startsWith("edition own.list@2 {\n\tfiscal-year 2025\n");
	}

	@Test
	void aDryRunPrintsTheTextAndWritesNothing() {
		Path workbook = exported("R7");
		Path target = folder.resolve("x.sansho");
		Run dry = Program.run("import", "form", workbook.toString(), "--as", "own.list@R7", "--dry-run", "-o", target.toString());
		assertThat(dry.code()).isZero();
		assertThat(dry.out()).startsWith("checklist own.list \"医療機関におけるサイバーセキュリティ対策チェックリスト\"\n\nedition own.list@R7 {\n");
		assertThat(dry.err()).startsWith("Form 医療機関確認用: 18 items, 5 columns, from the sheet 医療機関確認用\n").endsWith("Nothing was written.\n");
		assertThat(target).doesNotExist();
		assertThat(imported(workbook, target, "own.list@R7").code()).isZero();
		assertThat(target).hasContent(dry.out());
	}

	@Test
	void whatIsWrittenIsTheSameOnEveryMachineUnlessALanguageIsGiven() throws IOException {
		Path workbook = exported("R7");
		withoutMetadata(workbook);
		String[] arguments = {"import", "form", workbook.toString(), "--as", "own.list@R7", "--dry-run"};
		Run english = Program.run(Locale.ENGLISH, arguments);
		assertThat(english.out()).isEqualTo(Program.run(Locale.JAPANESE, arguments).out());
		assertThat(english.err()).endsWith("Nothing was written.\n");
		assertThat(Program.run(Locale.JAPANESE, "import", "form", workbook.toString(), "--as", "own.list@R7", "--dry-run", "--lang", "en").out())
				.isNotEqualTo(english.out()).contains("unverified \"Read from the workbook");
	}

	@Test
	void answersAreCountedAndLeftOutAndNotesAreKeptAsComments() throws IOException {
		Path workbook = exported("R7");
		change(workbook, sheets -> {
			XSSFSheet sheet = sheets.getSheetAt(0);
			named(sheets, "Sansho_F1_I001_C2", "はい");
			named(sheets, "Sansho_F1_I001_C2_D", "2025/6/1");
			named(sheets, "Sansho_F1_A1", "山葵病院");
			sheet.createRow(90).createCell(0).setCellValue("担当: 情報システム課");
			sheet.createRow(20_000).createCell(30).setCellValue("＝");
		});
		Path target = folder.resolve("x.sansho");
		Run run = imported(workbook, target, "own.list@R7");
		assertThat(run.err()).contains("Left out: 3 answers filled in on 医療機関確認用\n");
		assertThat(target).content().doesNotContain("山葵病院").contains("remark below \"担当: 情報システム課\"");
	}

	@Test
	void aFormThatTheEditionHasAlreadyIsRefused() {
		Run run = Program.run(Locale.JAPANESE, "import", "form", exported("R7").toString(), PACK, "--as", "mhlw.checklist@R7", "--dry-run");
		assertThat(run).isEqualTo(new Run(2, "", folder.resolve("R7.xlsx")
				+ ": mhlw.checklist@R7 には様式 医療機関確認用 が既にあります。差し替えるには、今の様式を消してから取り込んでください。両方を残すなら、別の名前にするか、別の版として取り込んでください。\n"));
	}

	@Test
	void aFormCanBeGivenAnotherName() {
		Run run = Program.run(Locale.JAPANESE, "import", "form", exported("R7").toString(), PACK, "--as", "mhlw.checklist@R7", "--dry-run", "--name", "写し", "--name", "控え", "--name", "薬局の写し");
		assertThat(run.code()).isZero();
		assertThat(run.out()).contains("form 写し of mhlw.checklist@R7", "form 控え of mhlw.checklist@R7", "form 薬局の写し of mhlw.checklist@R7");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"写し,控え|様式は 3 件ですが、--name は 2 件あります", "写し,控え,|名前", "写し,写し,控え|写し が重複"})
	void eachFormNeedsOneName(String names, String told) {
		List<String> arguments = new ArrayList<>(List.of("import", "form", exported("R7").toString(), PACK, "--as", "mhlw.checklist@R7", "--dry-run"));
		for (String name : names.split(",", -1)) {
			arguments.addAll(List.of("--name", name));
		}
		Run run = Program.run(Locale.JAPANESE, arguments.toArray(String[]::new));
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.err()).contains(told).hasLineCount(1);
	}

	@Test
	void aFileThatExistsIsNotReplaced() {
		Path target = Program.write(folder.resolve("x.sansho"), "// mine");
		assertThat(imported(folder.resolve("R7.xlsx"), target, "own.list@R7")).isEqualTo(
				new Run(2, "", target + ": exists already and is not replaced. Choose another name, or delete the file first.\n"));
		assertThat(target).hasContent("// mine");
	}

	@ParameterizedTest
	@ValueSource(strings = {"own.list", "@R7", "own.list@", ""})
	void whatIsNoEditionIsRefused(String edition) {
		Run run = imported(folder.resolve("R7.xlsx"), folder.resolve("x.sansho"), edition);
		assertThat(run).isEqualTo(new Run(2, "", edition + ": names no edition. Write it as DOCUMENT@EDITION, such as mhlw.checklist@R8.\n"));
	}

	@Test
	void aNameThatTheLanguageCannotHoldIsRefused() {
		assertThat(imported(exported("R7"), folder.resolve("x.sansho"), "own list@R7").code()).isEqualTo(2);
		assertThat(folder.resolve("x.sansho")).doesNotExist();
	}

	@Test
	void withoutAPlaceToWriteNothingIsRead() {
		assertThat(Program.run("import", "form", "nowhere.xlsx", "--as", "own.list@R7")).isEqualTo(
				new Run(2, "", "Missing: --output. Name the file to write, or give --dry-run to see the text only.\n"));
		assertThat(imported(folder.resolve("R7.xlsx"), folder.resolve("x.txt"), "own.list@R7").err()).contains("must end in .sansho");
	}

	@Test
	void whatIsNoWorkbookIsToldInOneSentence() throws IOException {
		assertRefused(folder.resolve("none.xlsx"), "there is no such file");
		assertRefused(Program.write(folder.resolve("empty.xlsx"), ""), "is empty");
		assertRefused(folder, "is a folder");
		assertRefused(Program.write(folder.resolve("text.xlsx"), "チェック項目,確認結果\n"), "is no Excel workbook");
		assertRefused(Files.write(folder.resolve("zip.xlsx"), zip("a.txt", 10)), "is no Excel workbook");
		assertRefused(Files.write(folder.resolve("part.xlsx"), zip("xl/workbook.xml", 10)), "is no Excel workbook");
		assertRefused(Files.write(folder.resolve("bomb.xlsx"), zip("xl/workbook.xml", 200_000_000)), "is too large");
		byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0, 0};
		assertRefused(Files.write(folder.resolve("old.xls"), old), "old format (.xls)");
		ByteArrayOutputStream locked = new ByteArrayOutputStream();
		locked.write(old);
		locked.write("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
		assertRefused(Files.write(folder.resolve("locked.xlsx"), locked.toByteArray()), "protected by a password");
	}

	@Test
	void aWorkbookWithoutATableOfItemsIsRefused() throws IOException {
		Path file = folder.resolve("letter.xlsx");
		try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
			workbook.createSheet("案内").createRow(0).createCell(0).setCellValue("チェックリストは別紙のとおり");
			workbook.createSheet("空");
			workbook.write(out);
		}
		assertRefused(file, "no sheet has a table with items");
	}

	private void assertRefused(Path workbook, String sentence) {
		Run run = imported(workbook, folder.resolve("x.sansho"), "own.list@R7");
		assertThat(run.code()).isEqualTo(2);
		assertThat(run.out()).isEmpty();
		assertThat(run.err()).startsWith(workbook + ": ").contains(sentence).hasLineCount(1);
		assertThat(folder.resolve("x.sansho")).doesNotExist();
	}

	private static byte[] zip(String name, int length) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry(name));
			byte[] zeros = new byte[1 << 20];
			for (int written = 0; written < length; written += zeros.length) {
				zip.write(zeros, 0, Math.min(zeros.length, length - written));
			}
		}
		return bytes.toByteArray();
	}

	// ------------------------------------------------------------ workbooks

	private interface Change {
		void to(XSSFWorkbook workbook);
	}

	private static void change(Path file, Change change) throws IOException {
		ByteArrayOutputStream changed = new ByteArrayOutputStream();
		try (InputStream in = Files.newInputStream(file); XSSFWorkbook workbook = new XSSFWorkbook(in)) {
			change.to(workbook);
			workbook.write(changed);
		}
		Files.write(file, changed.toByteArray());
	}

	private static void named(XSSFWorkbook workbook, String name, String value) {
		CellReference cell = new CellReference(workbook.getName(name).getRefersToFormula());
		workbook.getSheet(cell.getSheetName()).getRow(cell.getRow()).getCell(cell.getCol()).setCellValue(value);
	}

	/** As if somebody had drawn the same sheets by hand. */
	private static void withoutMetadata(Path file) throws IOException {
		change(file, workbook -> {
			List<XSSFName> names = new ArrayList<>(workbook.getAllNames());
			names.stream().filter(name -> name.getNameName().startsWith("Sansho")).forEach(workbook::removeName);
			workbook.removeSheetAt(workbook.getSheetIndex("_sansho"));
			for (var sheet : workbook) {
				for (Row row : sheet) {
					for (int column = row.getLastCellNum() - 1; column >= 0; column--) {
						if (sheet.isColumnHidden(column) && row.getCell(column) != null) {
							row.removeCell(row.getCell(column));
						}
					}
				}
			}
		});
	}

	// ------------------------------------------------------------ what a form is

	private static List<String> shape(String path, String edition, boolean cited) throws InputException, IOException {
		Corpus corpus = ProjectLoader.standalone(Locale.ENGLISH).load(new ProjectSources(ContentPacks.in(Program.PACKS)).find(List.of(path)), () -> { }).corpus();
		List<String> shape = new ArrayList<>();
		for (Form form : corpus.forms(corpus.edition("mhlw.checklist@" + edition).orElseThrow())) {
			if (!FormExport.isKnown(form)) {
				continue;
			}
			shape.add("form " + form.getName() + " " + form.getHeading() + " " + form.getUnlessRemark());
			form.getRemarks().forEach(remark -> shape.add("remark " + remark.getPlacement() + " " + remark.getText()));
			form.getFields().forEach(field -> shape.add("field " + field.getLabel() + " " + field.isDated()));
			FormColumns.printed(form).forEach(column -> shape.add(column.toString()));
			form.getElements().forEach(element -> {
				switch (element) {
					case Gate gate -> shape.add("gate " + text(corpus, gate, cited) + " " + gate.getChoices() + " " + gate.getStopIf());
					case FormSection section -> section(corpus, section, cited, shape);
					default -> throw new AssertionError(element);
				}
			});
		}
		return shape;
	}

	private static void section(Corpus corpus, FormSection section, boolean cited, List<String> shape) {
		shape.add("section " + section.getNumber() + " " + section.getPrintedAs() + " " + section.getTitle());
		section.getEntries().forEach(entry -> {
			switch (entry) {
				case Scope scope -> {
					shape.add("scope " + scope.getTitles());
					scope.getItems().forEach(item -> shape.add(item(corpus, item, cited)));
				}
				case Item item -> shape.add(item(corpus, item, cited));
				default -> throw new AssertionError(entry);
			}
		});
	}

	private static String item(Corpus corpus, Item item, boolean cited) {
		return "item " + text(corpus, item, cited) + " " + item.getConditions() + " " + item.getReference() + " " + item.getDue();
	}

	private static String text(Corpus corpus, Provision provision, boolean cited) {
		String name = cited ? corpus.path(provision).orElse("") + " " + provision.getUnverified() : "";
		String number = provision instanceof Gate ? "" : Optional.ofNullable(provision.getPrintedAs()).orElse(provision.getNumber());
		return name + " " + number + " " + provision.getTitle();
	}
}
