// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.resource;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionStrategy;
import org.eclipse.xtext.util.IAcceptor;
import org.sansho.model.ClauseOwner;
import org.sansho.model.Form;
import org.sansho.model.FormSection;
import org.sansho.model.SanshoFile;
import org.sansho.model.Scope;

/** What other files can refer to: whatever has a name. Nothing is looked for where nothing can have one. */
public class ExportedNames extends DefaultResourceDescriptionStrategy {

	@Override
	public boolean createEObjectDescriptions(EObject object, IAcceptor<IEObjectDescription> acceptor) {
		super.createEObjectDescriptions(object, acceptor);
		return object instanceof SanshoFile || object instanceof ClauseOwner || object instanceof Form || object instanceof FormSection
				|| object instanceof Scope;
	}
}
