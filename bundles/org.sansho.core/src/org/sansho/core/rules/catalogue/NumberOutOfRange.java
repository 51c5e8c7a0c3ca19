// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.sansho.core.Corpus;
import org.sansho.core.rules.Findings;
import org.sansho.core.rules.Rule;
import org.sansho.core.rules.Severity;
import org.sansho.model.Column;
import org.sansho.model.MappingSettings;
import org.sansho.model.SanshoPackage;
import org.sansho.model.SuccessionStatement;

/** SN106: a confidence outside 0 to 1, or a column width outside 1 to 255 characters. */
public final class NumberOutOfRange implements Rule {

	/** The widest column of a worksheet, in characters (ECMA-376 part 1, 18.3.1.13). */
	private static final int WIDEST_COLUMN = 255;

	@Override
	public String code() {
		return "SN106";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public List<Class<? extends EObject>> subjects() {
		return List.of(Column.class, MappingSettings.class, SuccessionStatement.class);
	}

	@Override
	public void check(EObject object, Corpus corpus, Findings findings) {
		switch (object) {
			case MappingSettings settings ->
				confidence(settings, SanshoPackage.Literals.MAPPING_SETTINGS__CONFIDENCE, settings.getConfidence(), findings);
			case SuccessionStatement statement ->
				confidence(statement, SanshoPackage.Literals.SUCCESSION_STATEMENT__CONFIDENCE, statement.getConfidence(), findings);
			case Column column when column.getWidth() != null && (column.getWidth() < 1 || column.getWidth() > WIDEST_COLUMN) ->
				findings.addVariant("width", column, SanshoPackage.Literals.COLUMN__WIDTH, -1, column.getWidth().toString());
			default -> { }
		}
	}

	private static void confidence(EObject object, EStructuralFeature feature, Double value, Findings findings) {
		if (value != null && !(value >= 0 && value <= 1)) {
			findings.addVariant("confidence", object, feature, -1, value.toString());
		}
	}
}
