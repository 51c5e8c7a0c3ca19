// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.citation.CitationPath;
import org.sansho.model.Form;
import org.sansho.model.FormSection;
import org.sansho.model.Part;

/** What the parts, forms and sections of forms of one edition are called, by their numbers. */
final class BlockNames {

	private final List<EObject> blocks;
	private final String[] names;
	private final String[] forms;

	BlockNames(List<EObject> blocks, PlainNumbers numbers) {
		this.blocks = blocks;
		this.names = blocks.stream().map(block -> name(block, numbers)).toArray(String[]::new);
		this.forms = blocks.stream().map(block -> form(block, numbers)).toArray(String[]::new);
	}

	private static String name(EObject block, PlainNumbers numbers) {
		return switch (block) {
			case Part part -> part.getName() == null ? "" : CitationPath.normalise(part.getName());
			case Form form -> form.getName() == null ? "" : CitationPath.normalise(form.getName());
			case FormSection section -> formOf(section) + '/' + numbers.of(section.getNumber());
			default -> "";
		};
	}

	private static String form(EObject block, PlainNumbers numbers) {
		return switch (block) {
			case Form form -> name(form, numbers);
			case FormSection section -> formOf(section);
			default -> "";
		};
	}

	private static String formOf(FormSection section) {
		return section.eContainer() instanceof Form form && form.getName() != null ? CitationPath.normalise(form.getName()) : "";
	}

	/** What {@code block} is called, numbers in no style. */
	String name(int block) {
		return names[block];
	}

	/** The name of the form that {@code block} is or belongs to; empty for others. */
	String form(int block) {
		return forms[block];
	}

	/** What people call {@code block}. */
	String label(int block) {
		return switch (blocks.get(block)) {
			case Part part -> part.getName() == null ? "" : part.getName();
			case Form form -> form.getName() == null ? "" : form.getName();
			case FormSection section -> Stream.of(formOf(section), section.getNumber(), section.getTitle()).filter(word -> word != null && !word.isEmpty())
					.collect(Collectors.joining(" "));
			default -> "";
		};
	}
}
