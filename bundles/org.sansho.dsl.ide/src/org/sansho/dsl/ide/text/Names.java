// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.sansho.dsl.live.LiveFile;
import org.sansho.dsl.resource.TextSpans.Span;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.FormSection;
import org.sansho.model.MappingSet;
import org.sansho.model.Part;
import org.sansho.model.Profile;
import org.sansho.model.Provision;
import org.sansho.model.SanshoPackage.Literals;
import org.sansho.model.Scope;

/** The names by which things are declared, and where these stand in the text. */
public final class Names {

	private Names() {
	}

	/** The feature that names {@code object}; empty for what has no name. */
	public static Optional<EAttribute> feature(EObject object) {
		return Optional.ofNullable(switch (object) {
			case Document document -> Literals.DOCUMENT__NAME;
			case Profile profile -> Literals.PROFILE__NAME;
			case Edition edition -> Literals.EDITION__NAME;
			case Part part -> Literals.PART__NAME;
			case Form form -> Literals.FORM__NAME;
			case FormSection section -> Literals.FORM_SECTION__NUMBER;
			case Scope scope -> Literals.SCOPE__NAME;
			case Provision provision -> Literals.PROVISION__NUMBER;
			case MappingSet set -> Literals.MAPPING_SET__NAME;
			default -> null;
		});
	}

	/** The name of {@code object}, as declared; empty where it has none. */
	public static Optional<String> of(EObject object) {
		return feature(object).map(feature -> (String) object.eGet(feature));
	}

	/** Where the name of {@code object} stands in {@code file}; empty where it has none. */
	public static Optional<Span> span(LiveFile file, EObject object) {
		return feature(object).flatMap(feature -> value(file, object, feature));
	}

	/** Where the name of {@code object} stands, or else its title; the whole object where it has neither. */
	public static Span shown(LiveFile file, EObject object) {
		return span(file, object).or(() -> title(file, object)).orElseGet(() -> file.spans().of(object));
	}

	/**
	 * The thing whose declaration {@code cursor} touches: its keyword, its name or its title, but not what is in it. Empty elsewhere, and
	 * for what has neither name nor title.
	 */
	public static Optional<EObject> declaredAt(Cursor cursor) {
		return cursor.object().filter(object -> {
			Optional<Span> title = title(cursor.file(), object);
			Optional<Span> name = span(cursor.file(), object);
			if (feature(object).isEmpty()) {
				return false;
			}
			int start = cursor.file().spans().of(object).offset();
			return title.filter(span -> touches(span, cursor.offset())).isPresent()
					|| name.or(() -> title).filter(span -> start <= cursor.offset() && cursor.offset() <= span.offset() + span.length()).isPresent();
		});
	}

	/** Whether {@code offset} stands in or directly beside {@code span}. */
	public static boolean touches(Span span, int offset) {
		return span.offset() <= offset && offset <= span.offset() + span.length();
	}

	/**
	 * The pieces of a name between {@code separator}, which counts only outside quotation marks.
	 *
	 * @param text   the name as written
	 * @param offset where it begins in its file
	 */
	public static List<Span> pieces(String text, int offset, char separator) {
		List<Span> pieces = new ArrayList<>();
		int start = 0;
		boolean quoted = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (quoted && c == '\\') {
				i++;
			} else if (c == '"') {
				quoted = !quoted;
			} else if (c == separator && !quoted) {
				pieces.add(new Span(offset + start, i - start));
				start = i + 1;
			}
		}
		pieces.add(new Span(offset + start, text.length() - start));
		return pieces;
	}

	private static Optional<Span> title(LiveFile file, EObject object) {
		EStructuralFeature feature = object.eClass().getEStructuralFeature(object instanceof Scope ? "titles" : "title");
		return feature == null ? Optional.empty() : value(file, object, feature);
	}

	private static Optional<Span> value(LiveFile file, EObject object, EStructuralFeature feature) {
		return object.eIsSet(feature) ? Optional.of(file.spans().of(object, feature, 0)) : Optional.empty();
	}
}
