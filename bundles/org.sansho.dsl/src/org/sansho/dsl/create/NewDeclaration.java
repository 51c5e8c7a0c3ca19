// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.create;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.sansho.core.transcript.FiscalYear;
import org.sansho.core.transcript.FormTranscript;
import org.sansho.core.transcript.Transcript;

/** What somebody wants to begin. What is left open is an empty text; all texts are without blanks around them. */
public sealed interface NewDeclaration {

	/**
	 * An edition of a guideline, and the guideline where there is none yet.
	 *
	 * @param id     of the guideline
	 * @param title  of the guideline
	 * @param issuer of the guideline
	 * @param label  of the edition
	 * @param issued the day or month of the edition
	 * @param parts  names of the parts; none for an edition without parts
	 */
	record NewGuideline(String id, String title, String issuer, String label, String issued, List<String> parts) implements NewDeclaration {
		public NewGuideline {
			parts = List.copyOf(parts);
		}
	}

	/**
	 * An edition of a checklist with a form, and the checklist where there is none yet.
	 *
	 * @param id         of the checklist
	 * @param title      of the checklist
	 * @param issuer     of the checklist
	 * @param label      of the edition
	 * @param issued     the day or month of the edition
	 * @param fiscalYear the year that it is for
	 * @param basedOn    identifier of the edition that it rests on
	 * @param form       name of the form
	 * @param heading    what is printed above the form
	 */
	record NewChecklist(String id, String title, String issuer, String label, String issued, String fiscalYear, String basedOn, String form,
			String heading) implements NewDeclaration {
	}

	/**
	 * A mapping set without entries.
	 *
	 * @param name   its name
	 * @param from   identifier of the edition that its citations on the left are of
	 * @param to     identifier of the edition on the right
	 * @param title  its title
	 * @param source what it rests on
	 */
	record NewMappingSet(String name, String from, String to, String title, String source) implements NewDeclaration {
	}

	/**
	 * A succession without lines.
	 *
	 * @param document identifier of the document
	 * @param from     label of the earlier edition
	 * @param to       label of the later edition
	 * @param source   what it rests on
	 */
	record NewSuccession(String document, String from, String to, String source) implements NewDeclaration {
	}

	/**
	 * The forms of a workbook, in an edition that is declared where there is none yet, and so is the checklist.
	 *
	 * @param id         of the checklist
	 * @param title      of the checklist
	 * @param label      of the edition
	 * @param fiscalYear the year that it is for
	 * @param transcript what was read
	 */
	record ImportedForms(String id, String title, String label, String fiscalYear, Transcript transcript) implements NewDeclaration {

		private static final Pattern YEAR = Pattern.compile("[(（]?令和\\s*[0-9０-９元]+\\s*年度?版?[)）]?[\\s\u3000]*");

		/** With the title and the year that the workbook tells. */
		public static ImportedForms of(String id, String label, Transcript transcript) {
			String heading = transcript.forms().stream().map(FormTranscript::heading).filter(text -> !text.isBlank()).findFirst().orElse(transcript.file());
			String title = YEAR.matcher(heading.replace("\n", "\u3000")).replaceAll("").strip();
			return new ImportedForms(id, title.isEmpty() ? transcript.file() : title, label, FiscalYear.of(transcript).map(FiscalYear::toString).orElse(""), transcript);
		}

		/** With other names for the forms, one for each in their order. */
		public ImportedForms called(List<String> names) {
			List<FormTranscript> forms = IntStream.range(0, names.size()).mapToObj(i -> transcript.forms().get(i).called(names.get(i))).toList();
			return new ImportedForms(id, title, label, fiscalYear, new Transcript(transcript.file(), transcript.edition(), forms, transcript.leftovers()));
		}
	}
}
