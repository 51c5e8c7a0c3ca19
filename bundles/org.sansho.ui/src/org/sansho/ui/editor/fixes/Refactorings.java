// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.fixes;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.sansho.ui.editor.Pictures;
import org.sansho.ui.server.Answers;
import org.sansho.ui.server.ConnectedDocument;
import org.sansho.ui.server.Positions;
import org.sansho.ui.server.ServerSession;
import org.sansho.ui.server.TextVersions;
import org.sansho.ui.server.WorkspaceChange;

/** Offers what can be done at a place where nothing is wrong. What mends problems comes from {@link MarkerFixes}. */
public final class Refactorings implements IQuickAssistProcessor {

	@Override
	public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
		IDocument text = context.getSourceViewer().getDocument();
		Optional<ConnectedDocument> document = Optional.ofNullable(text).flatMap(ServerSession.ofWorkbench().documents()::find);
		if (document.isEmpty()) {
			return new ICompletionProposal[0];
		}
		TextVersions asked = TextVersions.now();
		List<CodeAction> actions = Fixes.at(document.get().uri(), Positions.range(text, context.getOffset(), Math.max(0, context.getLength())), Answers.AT_ONCE);
		return actions.stream().filter(action -> !CodeActionKind.QuickFix.equals(action.getKind())).map(action -> new Step(document.get(), action, asked))
				.toArray(ICompletionProposal[]::new);
	}

	@Override
	public boolean canAssist(IQuickAssistInvocationContext context) {
		return true;
	}

	@Override
	public boolean canFix(Annotation annotation) {
		return false;
	}

	@Override
	public String getErrorMessage() {
		return null;
	}

	private record Step(ConnectedDocument document, CodeAction action, TextVersions asked) implements ICompletionProposal {
		@Override
		public void apply(IDocument text) {
			WorkspaceChange.perform(action.getTitle(), action.getEdit(), asked);
		}

		@Override
		public Point getSelection(IDocument text) {
			return null;
		}

		/** The lines that would be written, if they are of this file. */
		@Override
		public String getAdditionalProposalInfo() {
			List<TextEdit> edits = WorkspaceChange.byFile(action.getEdit()).getOrDefault(document.uri(), List.of());
			return edits.isEmpty() ? null : String.join("\n", edits.stream().map(edit -> edit.getNewText().strip()).toList());
		}

		@Override
		public String getDisplayString() {
			return action.getTitle();
		}

		@Override
		public Image getImage() {
			return Pictures.of(SymbolKind.Field);
		}

		@Override
		public IContextInformation getContextInformation() {
			return null;
		}
	}
}
