// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.parsing;

import com.google.inject.Inject;
import java.util.Locale;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.parser.DefaultEcoreElementFactory;
import org.sansho.core.text.Messages;
import org.sansho.dsl.SanshoRuntimeModule;

/**
 * Makes model objects while parsing. Properties may come in any order, so the grammar cannot say that each comes once; here a second
 * one is an error instead of silently replacing the first.
 */
public class SanshoElementFactory extends DefaultEcoreElementFactory {

	private final Messages messages;

	@Inject
	public SanshoElementFactory(Locale locale) {
		messages = new Messages(SanshoRuntimeModule.class, locale);
	}

	@Override
	public EObject create(EClassifier classifier) {
		ParsingThread.lookUp();
		return super.create(classifier);
	}

	@Override
	public void set(EObject object, String featureName, Object value, String ruleName, INode node) throws ValueConverterException {
		EStructuralFeature feature = object.eClass().getEStructuralFeature(featureName);
		if (feature != null && !feature.isMany() && object.eIsSet(feature)) {
			throw new ValueConverterException(messages.get("syntax.twice", Keywords.of(feature)), node, null);
		}
		super.set(object, featureName, value, ruleName, node);
	}
}
