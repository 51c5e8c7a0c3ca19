// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.naming;

import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.QualifiedName;
import org.sansho.core.citation.CitationPath;

/** A citation is one segment of a qualified name; before it stands the edition. Names are compared after NFC. */
public class CitationNameConverter implements IQualifiedNameConverter {

	@Override
	public String toString(QualifiedName name) {
		return String.join(" ", name.getSegments());
	}

	@Override
	public QualifiedName toQualifiedName(String name) {
		if (name == null || name.isEmpty()) {
			throw new IllegalArgumentException("a name is never empty");
		}
		return QualifiedName.create(CitationPath.normalise(name));
	}
}
