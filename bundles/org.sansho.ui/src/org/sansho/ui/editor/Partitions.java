// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor;

import org.eclipse.core.filebuffers.IDocumentSetupParticipant;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension3;
import org.eclipse.jface.text.IDocumentPartitioner;
import org.eclipse.jface.text.rules.FastPartitioner;

/** Tells texts in quotation marks and comments, which may go over many lines, from the rest of a document. */
public final class Partitions implements IDocumentSetupParticipant {

	/** The name of this partitioning. */
	public static final String NAME = "org.sansho.ui.partitions";
	/** A text in quotation marks. */
	public static final String STRING = "org.sansho.ui.string";
	/** A comment. */
	public static final String COMMENT = "org.sansho.ui.comment";

	@Override
	public void setup(IDocument document) {
		ensure(document);
	}

	/** Gives {@code document} this partitioning unless it has it. */
	static void ensure(IDocument document) {
		if (document instanceof IDocumentExtension3 partitioned && partitioned.getDocumentPartitioner(NAME) == null) {
			IDocumentPartitioner partitioner = new FastPartitioner(new PartitionScanner(), new String[] { STRING, COMMENT });
			partitioner.connect(document);
			partitioned.setDocumentPartitioner(NAME, partitioner);
		}
	}

	/** What the character at {@code offset} belongs to; between two, what is open at the end of the one before. */
	public static String typeAt(IDocument document, int offset) {
		try {
			return document instanceof IDocumentExtension3 partitioned && partitioned.getDocumentPartitioner(NAME) != null
					? partitioned.getContentType(NAME, offset, true) : IDocument.DEFAULT_CONTENT_TYPE;
		} catch (BadLocationException | org.eclipse.jface.text.BadPartitioningException e) {
			return IDocument.DEFAULT_CONTENT_TYPE;
		}
	}

	/** Whether {@code offset} is neither in quotation marks nor in a comment. */
	public static boolean isCode(IDocument document, int offset) {
		return IDocument.DEFAULT_CONTENT_TYPE.equals(typeAt(document, offset));
	}
}
