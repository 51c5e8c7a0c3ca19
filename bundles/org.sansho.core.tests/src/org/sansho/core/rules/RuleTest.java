// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sansho.core.given.Model.checklist;
import static org.sansho.core.given.Model.edition;
import static org.sansho.core.given.Model.file;
import static org.sansho.core.given.Model.guideline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.sansho.core.Corpus;
import org.sansho.model.Declaration;
import org.sansho.model.Edition;
import org.sansho.model.Guideline;
import org.sansho.model.SanshoFile;

/** What tests of rules share: a project of a guideline and a checklist with one edition each, and what one rule finds in it. */
abstract class RuleTest {

	final Guideline guideline = guideline("mhlw.safety");
	final Edition safety = edition("mhlw.safety@6.0");
	final Edition checklist = edition("mhlw.checklist@R7");

	/** What the rule with this code finds in the project with {@code declarations} besides. */
	final List<Finding> found(String code, Declaration... declarations) {
		return found(code, List.of(file(declarations)));
	}

	/** What the rule with this code finds in the project with {@code files} besides. */
	final List<Finding> found(String code, List<SanshoFile> files) {
		List<SanshoFile> all = new ArrayList<>(List.of(file(guideline, checklist("mhlw.checklist"), safety, checklist)));
		all.addAll(files);
		return RuleCatalogue.standard().check(Corpus.of(all)).stream().filter(finding -> finding.rule().code().equals(code)).toList();
	}

	static String english(Finding finding) {
		return finding.message(RuleCatalogue.messages(Locale.ENGLISH));
	}

	static String japanese(Finding finding) {
		return finding.message(RuleCatalogue.messages(Locale.JAPANESE));
	}

	/** There is one finding, at this feature of this object, with texts that begin like these. */
	static void assertOne(List<Finding> findings, EObject object, EStructuralFeature feature, String english, String japanese) {
		assertOne(findings, object, feature, -1, english, japanese);
	}

	static void assertOne(List<Finding> findings, EObject object, EStructuralFeature feature, int index, String english, String japanese) {
		assertThat(findings).singleElement().satisfies(finding -> {
			assertThat(finding.severity()).isEqualTo(finding.rule().severity());
			assertThat(finding.object()).isSameAs(object);
			assertThat(finding.feature()).contains(feature);
			assertThat(finding.index()).isEqualTo(index);
			assertThat(english(finding)).startsWith(english);
			assertThat(japanese(finding)).startsWith(japanese);
		});
	}
}
