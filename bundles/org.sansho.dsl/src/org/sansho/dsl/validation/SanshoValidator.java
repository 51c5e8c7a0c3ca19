// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.validation;

import com.google.inject.Inject;
import java.util.Locale;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.Check;
import org.eclipse.xtext.validation.CheckType;
import org.sansho.core.Corpus;
import org.sansho.core.rules.Finding;
import org.sansho.core.rules.RuleCatalogue;
import org.sansho.core.text.Messages;
import org.sansho.dsl.project.IndexedCorpus;
import org.sansho.model.SanshoFile;

/** Runs the rules of the core behind the validation of Xtext, so that every editor says what the command line says. */
public class SanshoValidator extends AbstractSanshoValidator {

	private final RuleCatalogue rules = RuleCatalogue.standard();

	@Inject
	private IndexedCorpus corpora;

	@Inject
	private Locale locale;

	/** What the rules find in this file. */
	@Check(CheckType.NORMAL)
	public void checkRules(SanshoFile file) {
		Corpus corpus = corpora.around(file.eResource());
		Messages messages = RuleCatalogue.messages(locale);
		for (Finding finding : rules.check(file, corpus)) {
			report(finding, finding.message(messages));
		}
	}

	private void report(Finding finding, String message) {
		EStructuralFeature feature = finding.feature().orElse(null);
		switch (finding.severity()) {
			case ERROR -> error(message, finding.object(), feature, finding.index(), finding.rule().code());
			case WARNING -> warning(message, finding.object(), feature, finding.index(), finding.rule().code());
			case INFO -> info(message, finding.object(), feature, finding.index(), finding.rule().code());
		}
	}
}
