// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What is offered at a place, in the order in which it was added. */
final class Proposals {

	private final List<CompletionItem> items = new ArrayList<>();
	private final Range range;
	private final String typed;
	private final BooleanSupplier cancelled;
	private boolean incomplete;

	/**
	 * @param range what a proposal replaces
	 * @param typed what was typed of it
	 * @param cancelled whether nobody wants them any more
	 */
	Proposals(Range range, String typed, BooleanSupplier cancelled) {
		this.cancelled = cancelled;
		this.range = range;
		this.typed = typed;
	}

	/**
	 * To be asked now and then while it takes long to find what to offer: the next key waits for it.
	 *
	 * @throws CancellationException if nobody wants it any more
	 */
	void goOn() {
		if (cancelled.getAsBoolean()) {
			throw new CancellationException();
		}
	}

	/** What was typed. */
	String typed() {
		return typed;
	}

	/** What was typed, as it is searched. */
	String wanted() {
		return SearchableEdition.name(typed);
	}

	/**
	 * Offers a text.
	 *
	 * @param rest what people may go on typing for it, as it is searched: clients compare that with the text, and would not see a title
	 */
	CompletionItem add(CompletionItemKind kind, String text, String rest) {
		return add(kind, text, text, rest);
	}

	/** Offers {@code text} under the name {@code label}. */
	CompletionItem add(CompletionItemKind kind, String label, String text, String rest) {
		CompletionItem item = new CompletionItem(label);
		item.setKind(kind);
		item.setSortText("%05d".formatted(items.size()));
		item.setFilterText(typed + rest);
		item.setTextEdit(Either.forLeft(new TextEdit(range, text)));
		items.add(item);
		return item;
	}

	/** Offers a text with places to fill in. */
	CompletionItem addSnippet(String label, String snippet, String rest) {
		CompletionItem item = add(CompletionItemKind.Snippet, label, snippet, rest);
		item.setInsertTextFormat(InsertTextFormat.Snippet);
		item.setInsertTextMode(InsertTextMode.AdjustIndentation);
		return item;
	}

	/** There may be more for a longer text. */
	void ask() {
		incomplete = true;
	}

	CompletionList list() {
		return new CompletionList(incomplete, items);
	}
}
