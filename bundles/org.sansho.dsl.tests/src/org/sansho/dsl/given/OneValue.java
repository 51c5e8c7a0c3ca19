// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.sansho.model.SanshoPackage;

/** Changes one value of each kind of object at a time, and looks how many lines of the text that changes. */
public final class OneValue {

	private final Language language;
	private final Set<String> tried = new TreeSet<>();
	private final Map<String, List<String>> wrong = new TreeMap<>();

	public OneValue(Language language) {
		this.language = language;
	}

	/** The attributes that were changed, as {@code Guideline.title}. */
	public Set<String> tried() {
		return tried;
	}

	/** The lines that were changed where these were more or less than one, by attribute. */
	public Map<String, List<String>> wrong() {
		return wrong;
	}

	/** Changes every attribute of {@code resource} that was not changed before. */
	public void tryAll(XtextResource resource) {
		EcoreUtil.resolveAll(resource);
		String text = language.save(resource);
		List<EObject> objects = new ArrayList<>();
		resource.getAllContents().forEachRemaining(objects::add);
		for (EObject object : objects) {
			for (EAttribute attribute : object.eClass().getEAllAttributes()) {
				tryOne(resource, text, object, attribute);
			}
		}
	}

	private void tryOne(XtextResource resource, String text, EObject object, EAttribute attribute) {
		String kind = object.eClass().getName() + '.' + attribute.getName();
		Object changed = object.eIsSet(attribute) && !attribute.isMany() ? changed(attribute, object.eGet(attribute)) : null;
		if (changed != null && tried.add(kind)) {
			Object old = object.eGet(attribute);
			object.eSet(attribute, changed);
			String now = language.save(resource);
			List<String> lines = changedLines(text, now);
			if (lines.size() != 1) {
				wrong.put(kind, lines);
			}
			object.eSet(attribute, old);
		}
	}

	/** Another value of the same kind on one line; {@code null} where there is none. */
	private static Object changed(EAttribute attribute, Object value) {
		return switch (value) {
			case String text when attribute == SanshoPackage.Literals.EDITION__NAME -> text + "9";
			case String text when attribute.getName().equals("issued") || attribute.getName().equals("date") -> "1999-12-31";
			case String text when !text.contains("\n") -> text + "改";
			case Double number -> 0.125;
			case Integer number -> number + 1;
			case Enumerator choice when attribute.getEType() instanceof EEnum choices -> choices.getELiterals().stream().map(literal -> literal.getInstance())
					.filter(other -> other != choice && !other.getLiteral().equals("unspecified")).findFirst().orElseThrow();
			default -> null;
		};
	}

	private static List<String> changedLines(String before, String after) {
		List<String> old = List.of(before.split("\n", -1));
		List<String> now = List.of(after.split("\n", -1));
		return old.size() != now.size() ? now : IntStream.range(0, old.size()).filter(i -> !old.get(i).equals(now.get(i))).mapToObj(now::get).toList();
	}
}
