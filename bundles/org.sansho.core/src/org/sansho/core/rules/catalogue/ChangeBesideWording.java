// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.review.Wording;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.ChangeKind;
import org.sansho.model.Item;
import org.sansho.model.Provision;
import org.sansho.model.SanshoPackage;
import org.sansho.model.SuccessionLine;

/**
 * SN407: a confirmed line says that one provision was reworded though both say the same, or that it was kept though they do not. A line is believed, so
 * what was mapped would be reviewed again for nothing, or the wording would be.
 */
public final class ChangeBesideWording implements Rule {

	@Override
	public String code() {
		return "SN407";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public boolean comparesWordings() {
		return true;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(SuccessionLine.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		if (object instanceof SuccessionLine line && !line.isProposed() && line.getPredecessors().size() == 1 && line.getSuccessors().size() == 1) {
			Provision before = line.getPredecessors().getFirst();
			Provision after = line.getSuccessors().getFirst();
			if (!before.eIsProxy() && !after.eIsProxy()) {
				if (isKnown(before) && isKnown(after) && Wording.isSame(before, after)) {
					report("same", ChangeKind.REWORDED, line, before, after, corpus, findings);
				} else if (Wording.isContrary(before, after)) {
					report("different", ChangeKind.KEPT, line, before, after, corpus, findings);
				}
			}
		}
	}

	/** Many clauses have only a title or a summary in a project; what was reworded may then be what does not stand there. */
	private static boolean isKnown(Provision provision) {
		return provision.getText() != null || provision instanceof Item && provision.getTitle() != null;
	}

	private static void report(String variant, ChangeKind said, SuccessionLine line, Provision before, Provision after, Corpus corpus, Findings findings) {
		int index = line.getChanges().indexOf(said);
		if (index >= 0) {
			findings.addVariant(variant, line, SanshoPackage.Literals.SUCCESSION_LINE__CHANGES, index, corpus.path(before).orElse(""), corpus.path(after).orElse(""));
		}
	}
}
