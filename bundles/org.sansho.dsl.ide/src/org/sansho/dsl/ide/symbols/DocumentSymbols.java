// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.symbols;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Range;
import org.sansho.core.EditionIds;
import org.sansho.core.text.Messages;
import org.sansho.dsl.ide.text.Names;
import org.sansho.dsl.ide.text.Ranges;
import org.sansho.dsl.linking.Link;
import org.sansho.dsl.linking.WrittenReference;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.live.LiveProject;
import org.sansho.dsl.resource.TextSpans.Span;
import org.sansho.model.Added;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MovedOut;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Part;
import org.sansho.model.Form;
import org.sansho.model.Relationship;
import org.sansho.model.SanshoPackage.Literals;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionLine;
import org.sansho.model.Withdrawn;

/**
 * The outline of a file: its declarations and what is in them, in the order of the text. What is mapped or succeeded is told as written,
 * so that a line that leads nowhere yet has its place too.
 */
public final class DocumentSymbols {

	private final Messages messages;

	@Inject
	DocumentSymbols(Locale locale) {
		this.messages = new Messages(DocumentSymbols.class, locale);
	}

	/** The declarations of {@code file} and what is in them; editions stand in their document when they follow it. */
	public List<DocumentSymbol> of(LiveProject project, LiveFile file) {
		return file.content().map(content -> new Outline(file).of(content)).orElse(List.of());
	}

	/** One outline while it is made. */
	private final class Outline {
		private final LiveFile file;
		private final Map<EObject, List<WrittenReference>> written = new IdentityHashMap<>();

		Outline(LiveFile file) {
			this.file = file;
			for (Link link : file.links()) {
				written.computeIfAbsent(link.written().owner(), owner -> new ArrayList<>(2)).add(link.written());
			}
		}

		List<DocumentSymbol> of(EObject content) {
			List<DocumentSymbol> top = new ArrayList<>();
			Document before = null;
			for (EObject declaration : shown(content)) {
				DocumentSymbol symbol = symbol(declaration);
				if (before != null && declaration instanceof Edition edition && EditionIds.document(edition).filter(before.getName()::equals).isPresent()) {
					DocumentSymbol document = top.getLast();
					document.getChildren().add(symbol);
					document.setRange(new Range(document.getRange().getStart(), symbol.getRange().getEnd()));
				} else {
					top.add(symbol);
					before = declaration instanceof Document document && document.getName() != null ? document : null;
				}
			}
			return top;
		}

		private List<EObject> shown(EObject object) {
			return object.eContents().stream().filter(Labels::isShown).sorted(Comparator.comparingInt(child -> file.spans().of(child).offset())).toList();
		}

		private DocumentSymbol symbol(EObject object) {
			Span whole = file.spans().of(object);
			Span name = selection(object, whole);
			DocumentSymbol symbol = new DocumentSymbol(name(object), Labels.kind(object), Ranges.range(file, whole), Ranges.range(file, name), detail(object));
			List<DocumentSymbol> children = new ArrayList<>();
			shown(object).forEach(child -> children.add(symbol(child)));
			symbol.setChildren(children);
			return symbol;
		}

		private String name(EObject object) {
			String label = switch (object) {
				case MappingEntry entry -> Labels.listed(names(entry, Literals.MAPPING_ENTRY__SOURCES)) + " → " + Labels.listed(names(entry, Literals.MAPPING_ENTRY__TARGETS));
				case NoCounterpart none -> messages.get("symbol.none", Labels.listed(names(none, Literals.NO_COUNTERPART__PROVISIONS)));
				case Succession succession -> messages.get("symbol.succession", Labels.listed(names(succession, Literals.SUCCESSION__DOCUMENT)),
						Labels.listed(names(succession, Literals.SUCCESSION__FROM)), Labels.listed(names(succession, Literals.SUCCESSION__TO)));
				case SuccessionLine line -> Labels.listed(names(line, Literals.SUCCESSION_LINE__PREDECESSORS)) + " → " + Labels.listed(names(line, Literals.SUCCESSION_LINE__SUCCESSORS));
				case Added added -> messages.get("symbol.added", Labels.listed(names(added, Literals.ADDED__SUCCESSORS)));
				case Withdrawn withdrawn -> messages.get("symbol.withdrawn", Labels.listed(names(withdrawn, Literals.WITHDRAWN__PREDECESSORS)));
				case MovedOut moved -> messages.get("symbol.moved", Labels.listed(names(moved, Literals.MOVED_OUT__PREDECESSORS)));
				default -> Labels.of(object);
			};
			return label.isBlank() ? Labels.keyword(object) : label;
		}

		private String detail(EObject object) {
			return switch (object) {
				case Part part -> String.join(", ", names(part, Literals.PART__EDITION));
				case Form form -> String.join(", ", names(form, Literals.FORM__EDITION));
				case MappingSet set -> Labels.listed(names(set, Literals.MAPPING_SET__FROM)) + " → " + Labels.listed(names(set, Literals.MAPPING_SET__TO));
				case MappingEntry entry when entry.getRelationship() != null && entry.getRelationship() != Relationship.UNSPECIFIED -> entry.getRelationship().getLiteral();
				case SuccessionLine line -> String.join(" ", line.getChanges().stream().map(kind -> kind.getLiteral()).toList());
				case MovedOut moved -> "→ " + Labels.listed(names(moved, Literals.MOVED_OUT__EDITION));
				default -> null;
			};
		}

		private List<String> names(EObject owner, EReference reference) {
			return written.getOrDefault(owner, List.of()).stream().filter(each -> each.reference() == reference).map(WrittenReference::name).toList();
		}

		/** What is marked when the symbol is chosen: the name, or the references of a line; always inside {@code whole}. */
		private Span selection(EObject object, Span whole) {
			List<WrittenReference> references = written.getOrDefault(object, List.of());
			boolean line = Names.feature(object).isEmpty() && !references.isEmpty();
			int start = line ? references.getFirst().offset() : Names.shown(file, object).offset();
			int end = line ? references.getLast().offset() + references.getLast().length() : start + Names.shown(file, object).length();
			return start >= whole.offset() && end <= whole.offset() + whole.length() ? new Span(start, end - start) : new Span(whole.offset(), 0);
		}
	}
}
