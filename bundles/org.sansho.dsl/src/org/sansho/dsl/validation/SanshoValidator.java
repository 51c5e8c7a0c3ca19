// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.validation;

import com.google.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.linking.impl.LinkingHelper;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;
import org.sansho.core.Corpus;
import org.sansho.core.rules.Finding;
import org.sansho.core.rules.RuleCatalogue;
import org.sansho.core.rules.Severity;
import org.sansho.core.rules.Subject;
import org.sansho.core.text.Messages;
import org.sansho.dsl.linking.UnresolvedReferenceMessages;
import org.sansho.dsl.project.IndexedCorpus;
import org.sansho.model.SanshoFile;

/** Runs the rules of the core behind the validation of Xtext, so that every editor says what the command line says. */
public class SanshoValidator extends AbstractSanshoValidator {

	private final RuleCatalogue rules = RuleCatalogue.standard();

	@Inject
	private IndexedCorpus corpora;

	@Inject
	private Locale locale;

	@Inject
	private LinkingHelper linkTexts;

	@Inject
	private UnresolvedReferenceMessages linking;

	/** A list of references names each thing once. Lazy linking does not look at that. */
	@Check
	public void checkNamedOnce(EObject object) {
		for (EReference reference : object.eClass().getEAllReferences()) {
			if (reference.isMany() && !reference.isContainment() && !reference.isContainer()) {
				Set<Object> named = new HashSet<>();
				List<?> targets = (List<?>) object.eGet(reference);
				for (int i = 0; i < targets.size(); i++) {
					if (!named.add(targets.get(i))) {
						int index = i;
						NodeModelUtils.findNodesForFeature(object, reference).stream().skip(i).findFirst().ifPresent(node -> error(
								linking.twice(linkTexts.getCrossRefNodeAsString(node, true)), object, reference, index, UnresolvedReferenceMessages.CODE));
					}
				}
			}
		}
	}

	/** What the rules find in this file, as its settings want it. */
	@Check(CheckType.NORMAL)
	public void checkRules(SanshoFile file) {
		Corpus corpus = corpora.around(file.eResource());
		Messages messages = RuleCatalogue.messages(locale);
		SettingsOfResource followed = SettingsOfResource.of(file.eResource(), locale);
		for (Finding finding : rules.check(file, corpus)) {
			String code = finding.rule().code();
			if (followed.settings().suppression(code, followed.name(), Subject.of(finding.object(), corpus)).isEmpty()) {
				followed.settings().severity(code, followed.name(), finding.severity()).ifPresent(severity -> report(finding, severity, text(finding, messages)));
			}
		}
	}

	/** Editors show one text; what comes in further lines elsewhere follows in it. */
	private static String text(Finding finding, Messages messages) {
		StringBuilder text = new StringBuilder(finding.message(messages));
		finding.details().forEach(detail -> text.append('\n').append(detail.in(messages)));
		return text.toString();
	}

	private void report(Finding finding, Severity severity, String message) {
		EStructuralFeature feature = finding.feature().orElse(null);
		switch (severity) {
			case ERROR -> error(message, finding.object(), feature, finding.index(), finding.rule().code());
			case WARNING -> warning(message, finding.object(), feature, finding.index(), finding.rule().code());
			case INFO -> info(message, finding.object(), feature, finding.index(), finding.rule().code());
		}
	}
}
