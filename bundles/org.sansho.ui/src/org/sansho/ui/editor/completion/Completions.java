// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.completion;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContentAssistProcessorExtension;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.lsp4j.CompletionContext;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.CompletionTriggerKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.sansho.ui.editor.Partitions;
import org.sansho.ui.editor.templates.Templates;
import org.sansho.ui.server.Answers;
import org.sansho.ui.server.ConnectedDocument;
import org.sansho.ui.server.ServerSession;

/** Offers what could be written at a place: what the server knows, and templates below that. The platform asks in the background, so that typing goes on. */
public final class Completions implements IContentAssistProcessor, IContentAssistProcessorExtension {

	private static final char[] NONE = { };
	/** So often the same is asked. */
	private static final int ATTEMPTS = 3;
	/** So many keys are waited for. */
	private static final int KEYS = 20;

	private final Templates templates = new Templates();

	@Override
	public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
		IDocument text = viewer.getDocument();
		if (text == null) {
			return new ICompletionProposal[0];
		}
		Stream<ICompletionProposal> offered = ServerSession.ofWorkbench().documents().find(text).stream().flatMap(document -> offered(document, offset));
		return Stream.concat(offered, templates.at(viewer, offset).stream()).toArray(ICompletionProposal[]::new);
	}

	/**
	 * What the server offers at {@code offset}, or where that has come to when the person has typed on meanwhile: the platform looks which of the proposals still
	 * fit, and closes the list for good when there are none. A server that reads something new, such as a key, drops what it was asked, and is asked again.
	 */
	private static Stream<ICompletionProposal> offered(ConnectedDocument document, int offset) {
		int length = document.document().getLength();
		int inVain = 0;
		for (int i = 0; i < KEYS && inVain < ATTEMPTS && !Thread.currentThread().isInterrupted(); i++) {
			int version = document.version();
			int now = Math.max(0, offset + document.document().getLength() - length);
			CompletionParams params = new CompletionParams(document.identifier(), document.position(now), new CompletionContext(CompletionTriggerKind.Invoked));
			Optional<List<CompletionItem>> answer = Answers.await(document.ask(texts -> texts.completion(params)), Answers.EVENTUALLY).map(Completions::items);
			if (version != document.version()) {
				continue;
			}
			if (answer.isPresent()) {
				return answer.get().stream().sorted(Comparator.comparing(Completions::order)).map(item -> new Proposal(document, item, now));
			}
			inVain++;
		}
		return Stream.empty();
	}

	private static List<CompletionItem> items(Either<List<CompletionItem>, CompletionList> answer) {
		return answer.isLeft() ? answer.getLeft() : answer.getRight().getItems() == null ? List.of() : answer.getRight().getItems();
	}

	private static String order(CompletionItem item) {
		return item.getSortText() == null ? item.getLabel() : item.getSortText();
	}

	/** After what separates the parts of a citation, and after a letter that no keyword begins with. */
	@Override
	public boolean isCompletionProposalAutoActivation(char c, ITextViewer viewer, int offset) {
		boolean begins = c == '/' || c == '@' || Character.isIdeographic(c) || Character.UnicodeBlock.of(c) == Character.UnicodeBlock.KATAKANA;
		return begins && viewer.getDocument() != null && Partitions.isCode(viewer.getDocument(), Math.max(0, offset - 1));
	}

	@Override
	public boolean isContextInformationAutoActivation(char c, ITextViewer viewer, int offset) {
		return false;
	}

	@Override
	public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
		return new IContextInformation[0];
	}

	@Override
	public char[] getCompletionProposalAutoActivationCharacters() {
		return new char[] { '/', '@' };
	}

	@Override
	public char[] getContextInformationAutoActivationCharacters() {
		return NONE;
	}

	@Override
	public String getErrorMessage() {
		return null;
	}

	@Override
	public IContextInformationValidator getContextInformationValidator() {
		return null;
	}
}
