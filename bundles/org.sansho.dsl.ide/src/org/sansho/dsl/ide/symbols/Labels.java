// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.symbols;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.SymbolKind;
import org.sansho.dsl.ide.text.Names;
import org.sansho.model.Chapter;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.FormSection;
import org.sansho.model.Gate;
import org.sansho.model.Group;
import org.sansho.model.Item;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Part;
import org.sansho.model.Profile;
import org.sansho.model.Provision;
import org.sansho.model.Requirement;
import org.sansho.model.Scope;
import org.sansho.model.Section;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionStatement;

/** What things are called in lists of symbols, and which of the protocol's kinds, which are those of programs, comes nearest. */
final class Labels {

	private Labels() {
	}

	/** The name and the title, as far as there are any. */
	static String of(EObject object) {
		return Stream.of(Names.of(object).orElse(""), title(object)).filter(text -> !text.isBlank()).collect(Collectors.joining(" "));
	}

	/** The title; empty where there is none. */
	static String title(EObject object) {
		String title = switch (object) {
			case Document document -> document.getTitle();
			case Edition edition -> edition.getTitle();
			case Profile profile -> profile.getTitle();
			case Part part -> part.getTitle();
			case Form form -> form.getHeading();
			case FormSection section -> section.getTitle();
			case Scope scope -> String.join("、", scope.getTitles().stream().filter(Objects::nonNull).toList());
			case Provision provision -> provision.getTitle();
			case MappingSet set -> set.getTitle();
			default -> null;
		};
		return title == null ? "" : title;
	}

	/** The keyword that declares {@code object}: what is left to call it when it has no name yet. */
	static String keyword(EObject object) {
		return switch (object) {
			case Part part -> part.getName() == null ? "body" : "part";
			case MappingSet set -> "mapping";
			default -> object.eClass().getName().toLowerCase(Locale.ROOT);
		};
	}

	static SymbolKind kind(EObject object) {
		return switch (object) {
			case Document document -> SymbolKind.Package;
			case Edition edition -> SymbolKind.Namespace;
			case Profile profile -> SymbolKind.EnumMember;
			case Part part -> SymbolKind.Module;
			case Form form -> SymbolKind.Module;
			case Chapter chapter -> SymbolKind.Class;
			case Section section -> SymbolKind.Class;
			case FormSection section -> SymbolKind.Class;
			case Group group -> SymbolKind.Struct;
			case Scope scope -> SymbolKind.Struct;
			case Requirement requirement -> SymbolKind.Method;
			case Item item -> SymbolKind.Method;
			case Gate gate -> SymbolKind.Event;
			case MappingSet set -> SymbolKind.Interface;
			case MappingEntry entry -> SymbolKind.Operator;
			case NoCounterpart none -> SymbolKind.Null;
			case Succession succession -> SymbolKind.Interface;
			case SuccessionStatement statement -> SymbolKind.Operator;
			default -> SymbolKind.Object;
		};
	}

	/** Whether {@code object} is a line of an outline. */
	static boolean isShown(EObject object) {
		return kind(object) != SymbolKind.Object;
	}

	static String listed(List<String> names) {
		return names.isEmpty() ? "…" : String.join(", ", names);
	}
}
