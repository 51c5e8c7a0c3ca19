// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.templates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextUtilities;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.templates.DocumentTemplateContext;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.jface.text.templates.TemplateBuffer;
import org.eclipse.jface.text.templates.TemplateContextType;
import org.eclipse.jface.text.templates.TemplateException;
import org.eclipse.jface.text.templates.TemplateProposal;
import org.eclipse.lsp4j.CompletionItemKind;
import org.sansho.ui.editor.Pictures;

/** Offers templates where a statement may begin. */
public final class Templates {

	private final TemplateSet set = TemplateSet.ofWorkbench();

	/** Those that fit at {@code offset}; none where something stands before what is being typed in the line. The text is looked at once, as people may type on. */
	public List<ICompletionProposal> at(ITextViewer viewer, int offset) {
		IDocument document = viewer.getDocument();
		String text = document.get();
		int end = Math.min(offset, text.length());
		int line = 1 + Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1));
		String typed = text.substring(line, end).stripLeading();
		int start = end - typed.length();
		// Most words begin no template anywhere, and what is around them need not be known.
		boolean canBegin = typed.chars().noneMatch(Character::isWhitespace) && Arrays.stream(Surroundings.values()).flatMap(each -> set.in(each).stream()).anyMatch(each -> begins(each, typed));
		Optional<Surroundings> where = canBegin ? Surroundings.of(text, start) : Optional.empty();
		List<ICompletionProposal> found = new ArrayList<>();
		if (where.isPresent()) {
			Region replaced = new Region(start, typed.length());
			for (Template template : set.in(where.get())) {
				Filled proposal = new Filled(template, new Indented(set.type(where.get()), document, replaced), replaced);
				if (proposal.begins(typed)) {
					found.add(proposal);
				}
			}
		}
		return found;
	}

	private static boolean begins(Template template, String typed) {
		String sought = typed.toLowerCase(Locale.ROOT);
		return sought.isEmpty() || template.getName().toLowerCase(Locale.ROOT).contains(sought) || template.getPattern().startsWith(sought);
	}

	/** Lines of a template go on where the line begins that it is written in, and end as those of the document do. */
	private static final class Indented extends DocumentTemplateContext {
		Indented(TemplateContextType type, IDocument text, IRegion replaced) {
			super(type, text, replaced.getOffset(), replaced.getLength());
		}

		@Override
		public TemplateBuffer evaluate(Template template) throws BadLocationException, TemplateException {
			IRegion line = getDocument().getLineInformationOfOffset(getCompletionOffset());
			String indent = getDocument().get(line.getOffset(), getCompletionOffset() - line.getOffset());
			String next = TextUtilities.getDefaultLineDelimiter(getDocument()) + (indent.isBlank() ? indent : "");
			return super.evaluate(new Template(template.getName(), template.getDescription(), template.getContextTypeId(),
					template.getPattern().replace("\r\n", "\n").replace("\n", next), template.isAutoInsertable()));
		}
	}

	/** A template that is found by its name, and by the word of the language that it begins with. */
	private static final class Filled extends TemplateProposal {
		Filled(Template template, DocumentTemplateContext context, IRegion replaced) {
			super(template, context, replaced, Pictures.of(CompletionItemKind.Snippet));
		}

		boolean begins(String typed) {
			return Templates.begins(getTemplate(), typed);
		}

		@Override
		public boolean validate(IDocument text, int offset, DocumentEvent event) {
			try {
				return offset >= getReplaceOffset() && begins(text.get(getReplaceOffset(), offset - getReplaceOffset()));
			} catch (BadLocationException e) {
				return false;
			}
		}

		/** Whatever of the list begins with the same letters, a template does not take the place of the text by itself. */
		@Override
		public CharSequence getPrefixCompletionText(IDocument text, int offset) {
			return getTemplate().getName();
		}
	}
}
