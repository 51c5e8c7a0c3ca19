// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.sansho.core.text.Messages;
import org.sansho.ui.UserLanguage;
import org.sansho.ui.editor.navigation.Opening;
import org.sansho.ui.server.ConnectedDocument;
import org.sansho.ui.server.ServerSession;

/** A command about what is selected in an editor for files of the language. */
public abstract class EditorHandler extends AbstractHandler {

	private final Messages messages = new Messages(EditorHandler.class, UserLanguage.locale());

	@Override
	public final Object execute(ExecutionEvent event) {
		ITextEditor editor = Opening.textEditor(HandlerUtil.getActiveEditor(event));
		if (editor != null && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
			IDocument text = editor.getDocumentProvider().getDocument(editor.getEditorInput());
			Optional<ConnectedDocument> document = Optional.ofNullable(text).flatMap(ServerSession.ofWorkbench().documents()::find);
			document.ifPresent(known -> execute(editor, known, selection));
		}
		return null;
	}

	/** Does it. */
	protected abstract void execute(ITextEditor editor, ConnectedDocument document, ITextSelection selection);

	/** The texts of the editor. */
	protected final Messages messages() {
		return messages;
	}

	/** Lets {@code then} have the answer in the UI thread; when there is none, says in the status line that it did not come. */
	protected final <T> void then(ITextEditor editor, CompletableFuture<T> answer, Consumer<T> then) {
		Display display = editor.getSite().getShell().getDisplay();
		answer.whenComplete((value, failure) -> display.asyncExec(() -> {
			if (editor.getDocumentProvider() == null) {
				// It was closed meanwhile: whoever closed it does not want the answer.
				return;
			}
			if (failure != null) {
				say(editor, messages.get("noAnswer"));
			} else {
				then.accept(value);
			}
		}));
	}

	/** Shows a message in the status line for as long as it is about what is done. */
	protected static void say(IEditorPart editor, String message) {
		PassingMessage.show(editor, message);
	}
}
