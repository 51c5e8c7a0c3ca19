// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.sansho.core.text.Messages;

/**
 * A self-contained page that is being written: nothing is fetched from anywhere, and it says which program wrote it. Without scripts everything is
 * there but the filter.
 */
public final class Page {

	private final Writer out;
	private final Class<?> owner;
	private final Locale locale;

	/**
	 * @param out   where it goes; stays open
	 * @param owner beside which the style and the script of the page stand
	 */
	public Page(Writer out, Class<?> owner, Locale locale) {
		this.out = out;
		this.owner = owner;
		this.locale = locale;
	}

	/** The head; then what stands ahead of everything, and then {@link #beginMain}. */
	public void begin(String title, String style) throws IOException {
		out.write("<!DOCTYPE html>\n<html lang=\"" + locale.getLanguage() + "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"generator\" content=\"Sansho\">\n"
				+ "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
		text(title);
		out.write("</title>\n<style>\n" + resource(Page.class, "page.css") + resource(owner, style) + "</style>\n</head>\n<body>\n");
	}

	/** Begins what is read. */
	public void beginMain() throws IOException {
		out.write("<main>\n");
	}

	/** Ends the page. */
	public void end(String script) throws IOException {
		out.write("</main>\n<script>\n" + resource(owner, script) + "</script>\n</body>\n</html>\n");
		out.flush();
	}

	/** What is markup already. */
	public void raw(String markup) throws IOException {
		out.write(markup);
	}

	/** An element that holds nothing but {@code text}. */
	public void element(String name, String text) throws IOException {
		out.write('<' + name + '>');
		text(text);
		out.write("</" + name + ">\n");
	}

	/** The header of a column. */
	public void columnHeader(String text) throws IOException {
		out.write("<th scope=\"col\">");
		text(text);
		out.write("</th>");
	}

	/** A cell with a figure; nothing where it is 0, so that the others are seen. */
	public void figure(int figure) throws IOException {
		out.write(figure == 0 ? "<td></td>" : "<td>" + figure + "</td>");
	}

	/** The title of a document, which is Japanese whatever the page is; nothing where there is none. */
	public void document(String title) throws IOException {
		if (!title.isEmpty()) {
			out.write("<p class=\"document\" lang=\"ja\">");
			text(title);
			out.write("</p>\n");
		}
	}

	/** The field by which a page is searched with its label, and the rest of the filter. */
	public void search(Messages messages) throws IOException {
		out.write("<label class=\"search\"><input type=\"search\" placeholder=\"");
		text(messages.get("search"));
		out.write("\" aria-label=\"");
		text(messages.get("search"));
		out.write("\"></label>\n<output></output>");
	}

	/** Any text; what would be markup is none, and what no page may hold is replaced. */
	public void text(String text) throws IOException {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '&' -> out.write("&amp;");
				case '<' -> out.write("&lt;");
				case '>' -> out.write("&gt;");
				case '"' -> out.write("&quot;");
				default -> out.write(Character.isISOControl(c) && c != '\n' && c != '\t' ? '\uFFFD' : c);
			}
		}
	}

	private static String resource(Class<?> beside, String name) throws IOException {
		try (InputStream in = beside.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
