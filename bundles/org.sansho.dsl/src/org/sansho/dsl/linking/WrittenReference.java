// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.linking;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.sansho.model.SanshoPackage;

/**
 * A reference as its author wrote it, before anybody knows what it means.
 *
 * @param owner     the object that refers
 * @param reference the feature by which it refers
 * @param name      the name that is referred to, canonical
 * @param offset    where the name begins in the file, in UTF-16 characters from 0
 * @param length    how long it is there
 */
public record WrittenReference(EObject owner, EReference reference, String name, int offset, int length) {

	/** The same reference so many characters further on. */
	public WrittenReference movedBy(int characters) {
		return characters == 0 ? this : new WrittenReference(owner, reference, name, offset + characters, length);
	}

	/** Whether it says where others are looked up, so that it must be resolved before them. */
	public boolean namesEditionOrDocument() {
		EClass type = reference.getEReferenceType();
		return type == SanshoPackage.Literals.EDITION || type == SanshoPackage.Literals.DOCUMENT;
	}
}
