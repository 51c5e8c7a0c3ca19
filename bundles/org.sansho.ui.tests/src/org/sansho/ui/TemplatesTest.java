// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.templates.DocumentTemplateContext;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.jface.text.templates.TemplateBuffer;
import org.eclipse.jface.text.templates.TemplateContextType;
import org.eclipse.jface.text.templates.TemplateException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sansho.ui.driver.InWorkbench;
import org.sansho.ui.driver.TextEditing;
import org.sansho.ui.driver.Workbench;
import org.sansho.ui.editor.templates.Surroundings;
import org.sansho.ui.editor.templates.TemplateSet;

/** What analysts write again and again is offered below everything else, and only has to be filled in. */
@ExtendWith(InWorkbench.class)
class TemplatesTest {

	private static final Map<String, String> AROUND = Map.of(Surroundings.FILE.id(), "%s", Surroundings.CLAUSES.id(), "body of a@1 {\n%s\n}", Surroundings.FORM.id(),
			"form f of c@1 {\n%s\n}", Surroundings.ITEMS.id(), "form f of c@1 { section 1 \"一\" { scope \"二\" {\n%s\n} } }", Surroundings.MAPPING.id(), "mapping m from a@1 to b@1 {\n%s\n}", Surroundings.SUCCESSION.id(), "succession of a from 1 to 2 {\n%s\n}");

	private final Workbench workbench;
	private final TextEditing editing;
	private IProject project;

	TemplatesTest(Workbench workbench) {
		this.workbench = workbench;
		this.editing = new TextEditing(workbench);
	}

	@BeforeEach
	void aProject() {
		editing.begin();
		project = editing.project("templates");
	}

	@AfterEach
	void clean() {
		workbench.clear();
	}

	@Test
	void everyTemplateIsWrittenInTheLanguage() throws CoreException, BadLocationException, TemplateException {
		for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
			TemplateSet set = new TemplateSet(locale);
			List<Template> templates = set.shipped();
			assertThat(templates).hasSizeGreaterThan(15).allMatch(template -> template.getPattern().contains("${cursor}"));
			StringBuilder text = new StringBuilder();
			for (Template template : templates) {
				text.append(AROUND.get(template.getContextTypeId()).formatted(filled(set, template))).append('\n');
			}
			IFile file = editing.file(project, locale + ".sansho", text.toString());
			workbench.until("the server has read them", () -> !editing.problems(file, IMarker.SEVERITY_INFO).isEmpty());
			assertThat(Arrays.stream(file.findMarkers("org.sansho.ui.problem", true, IResource.DEPTH_ZERO))
					.filter(marker -> marker.getAttribute("org.sansho.ui.code", "").equals("SN001")).map(marker -> marker.getAttribute(IMarker.LINE_NUMBER, 0) + " "
							+ marker.getAttribute(IMarker.MESSAGE, ""))).isEmpty();
		}
	}

	/** As the editor writes it, with the date that anybody would fill in. */
	private static String filled(TemplateSet set, Template template) throws BadLocationException, TemplateException {
		TemplateContextType type = Arrays.stream(Surroundings.values()).filter(where -> where.id().equals(template.getContextTypeId())).map(set::type).findFirst().orElseThrow();
		TemplateBuffer written = new DocumentTemplateContext(type, new Document(), 0, 0).evaluate(template);
		return written.getString().replaceAll("issued [\\p{L}_]+", "issued 2026-01-01");
	}

	@Test
	void theyFitWhereTheyAreOffered() {
		assertThat(at("// body {\n")).contains(Surroundings.FILE);
		assertThat(at("part x of a@1 { chapter 1 { \"}\" ")).contains(Surroundings.CLAUSES);
		assertThat(at("mapping m from a to b {\n")).contains(Surroundings.MAPPING);
		assertThat(at("form f of a@1 {\n")).contains(Surroundings.FORM);
		assertThat(at("form f of a@1 { section 1 {\n")).contains(Surroundings.ITEMS);
		assertThat(at("guideline a \"part\" {\n")).isEmpty();
		assertThat(at("mapping m from a to b { note \"x")).isEmpty();
		assertThat(at("/* form")).isEmpty();
	}

	private static Optional<Surroundings> at(String text) {
		return Surroundings.of(text + " }", text.length());
	}

	@Test
	void oneIsOfferedBelowTheWordsOfTheLanguageAndFilledInWithTheTabulator() {
		IFile file = editing.file(project, "a.sansho", "guideline a \"指針\"", "edition a@1", "edition a@2", "succession of a from 1 to 2 {", "\t", "}");
		ITextEditor editor = editing.open(file);
		editing.cursorBehind(editor, "{\n\t");
		workbench.command("org.eclipse.ui.edit.text.contentAssist.proposals");
		String name = new TemplateSet(UserLanguage.locale()).shipped().stream().filter(template -> template.getPattern().endsWith("split${cursor}")).findFirst().orElseThrow().getName();
		Table proposals = workbench.widget(Table.class, table -> table.getShell() != workbench.window().getShell() && TextEditing.isWhole(table)
				&& Arrays.stream(table.getItems()).anyMatch(item -> item.getText().startsWith(name)));
		List<String> texts = Arrays.stream(proposals.getItems()).map(item -> item.getText()).toList();
		int first = texts.indexOf(texts.stream().filter(text -> text.startsWith(name)).findFirst().orElseThrow());
		workbench.screenshot("templates");
		assertThat(texts.subList(0, first)).anyMatch(text -> text.startsWith("added")).anyMatch(text -> text.startsWith("withdrawn"));
		proposals.setSelection(first);
		proposals.notifyListeners(SWT.DefaultSelection, new Event());
		workbench.until("it is written", () -> editing.document(editor).get().contains(" split\n}"));
		String place = editing.widget(editor).getSelectionText();
		assertThat(place).isNotEmpty();
		workbench.press(0, SWT.TAB);
		assertThat(editing.widget(editor).getSelectionText()).isNotEmpty().isNotEqualTo(place);
	}
}
