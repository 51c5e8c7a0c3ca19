// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.rules.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.sansho.model.ColumnElement;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.Field;
import org.sansho.model.Form;
import org.sansho.model.FormSection;
import org.sansho.model.MappingSet;
import org.sansho.model.Part;
import org.sansho.model.Profile;
import org.sansho.model.Provision;
import org.sansho.model.SanshoPackage.Literals;
import org.sansho.model.Scope;

/**
 * A name, number or title as it is written, and where.
 *
 * @param index which value of a many-valued feature, from 0; -1: it has one value
 */
record WrittenName(EObject object, EStructuralFeature feature, int index, String text) {

	/** What {@code object} is called or cited by; empty where it has no name. */
	static List<WrittenName> namesOf(EObject object) {
		return switch (object) {
			case Provision provision -> one(provision, Literals.PROVISION__NUMBER, provision.getNumber());
			case Document document -> one(document, Literals.DOCUMENT__NAME, document.getName());
			case Profile profile -> one(profile, Literals.PROFILE__NAME, profile.getName());
			case Edition edition -> one(edition, Literals.EDITION__NAME, edition.getName());
			case Part part -> one(part, Literals.PART__NAME, part.getName());
			case Form form -> one(form, Literals.FORM__NAME, form.getName());
			case FormSection section -> one(section, Literals.FORM_SECTION__NUMBER, section.getNumber());
			case Scope scope -> one(scope, Literals.SCOPE__NAME, scope.getName());
			case MappingSet set -> one(set, Literals.MAPPING_SET__NAME, set.getName());
			default -> List.of();
		};
	}

	/** The titles, labels and printed numbers of {@code object}: what people read in a line. */
	static List<WrittenName> titlesOf(EObject object) {
		return switch (object) {
			case Provision provision -> both(one(provision, Literals.PROVISION__TITLE, provision.getTitle()),
					one(provision, Literals.PROVISION__PRINTED_AS, provision.getPrintedAs()));
			case Document document -> one(document, Literals.DOCUMENT__TITLE, document.getTitle());
			case Profile profile -> one(profile, Literals.PROFILE__TITLE, profile.getTitle());
			case Edition edition -> one(edition, Literals.EDITION__TITLE, edition.getTitle());
			case Part part -> one(part, Literals.PART__TITLE, part.getTitle());
			case Form form -> both(one(form, Literals.FORM__HEADING, form.getHeading()), one(form, Literals.FORM__SHEET, form.getSheet()));
			case FormSection section -> both(one(section, Literals.FORM_SECTION__TITLE, section.getTitle()),
					one(section, Literals.FORM_SECTION__PRINTED_AS, section.getPrintedAs()));
			case ColumnElement column -> one(column, Literals.COLUMN_ELEMENT__TITLE, column.getTitle());
			case Field field -> one(field, Literals.FIELD__LABEL, field.getLabel());
			case MappingSet set -> one(set, Literals.MAPPING_SET__TITLE, set.getTitle());
			case Scope scope -> {
				List<WrittenName> titles = new ArrayList<>();
				for (int i = 0; i < scope.getTitles().size(); i++) {
					titles.add(new WrittenName(scope, Literals.SCOPE__TITLES, i, scope.getTitles().get(i)));
				}
				yield titles;
			}
			default -> List.of();
		};
	}

	private static List<WrittenName> one(EObject object, EStructuralFeature feature, String text) {
		return text == null ? List.of() : List.of(new WrittenName(object, feature, -1, text));
	}

	private static List<WrittenName> both(List<WrittenName> one, List<WrittenName> other) {
		if (other.isEmpty()) {
			return one;
		}
		List<WrittenName> all = new ArrayList<>(one);
		all.addAll(other);
		return all;
	}
}
