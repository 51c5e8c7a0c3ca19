// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.parsing;

import java.util.Map;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.sansho.model.SanshoPackage;

/** The keyword by which a feature is written, where it is not the name of the feature itself. */
final class Keywords {

	private static final Map<EStructuralFeature, String> DIFFERENT = Map.of(
			SanshoPackage.Literals.EDITION__FISCAL_YEAR, "fiscal-year",
			SanshoPackage.Literals.FORM__UNLESS_REMARK, "unless-remark",
			SanshoPackage.Literals.MAPPING_ENTRY__REVIEW, "reviewed",
			SanshoPackage.Literals.PROVISION__PRINTED_AS, "printed-as");

	private Keywords() {
	}

	static String of(EStructuralFeature feature) {
		return DIFFERENT.getOrDefault(feature, feature.getName());
	}
}
