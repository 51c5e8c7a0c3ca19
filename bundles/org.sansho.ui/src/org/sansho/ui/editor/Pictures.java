// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor;

import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.swt.graphics.Image;
import org.sansho.ui.Icons;

/** The pictures beside what the server tells of: the same as in the table of contents. */
public final class Pictures {

	private static final String PREFIX = "org.sansho.ui.icons.";

	private Pictures() {
	}

	/** The picture of a proposal. */
	public static Image of(CompletionItemKind kind) {
		return image(switch (kind) {
			case Keyword -> "section";
			case Snippet -> "link";
			case Module -> "edition";
			case Class -> "guideline";
			case File, Folder -> "file";
			case Enum, EnumMember, Operator -> "mapping";
			case null, default -> "requirement";
		});
	}

	/** The picture of a declaration. */
	public static Image of(SymbolKind kind) {
		return image(switch (kind) {
			case File, Package -> "guideline";
			case Namespace -> "edition";
			case Module -> "part";
			case Class -> "chapter";
			case Struct -> "section";
			case EnumMember -> "item";
			case Event -> "gate";
			case Interface, Operator -> "mapping";
			case Null -> "none";
			case null, default -> "requirement";
		});
	}

	private static Image image(String name) {
		ImageRegistry registry = JFaceResources.getImageRegistry();
		String key = PREFIX + name;
		if (registry.getDescriptor(key) == null) {
			registry.put(key, Icons.icon(name));
		}
		return registry.get(key);
	}
}
