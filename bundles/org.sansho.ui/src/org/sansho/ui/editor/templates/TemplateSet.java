// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.templates;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.templates.ContextTypeRegistry;
import org.eclipse.jface.text.templates.GlobalTemplateVariables;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.jface.text.templates.TemplateContextType;
import org.eclipse.jface.text.templates.persistence.TemplatePersistenceData;
import org.eclipse.jface.text.templates.persistence.TemplateStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.sansho.core.text.Messages;
import org.sansho.ui.UserLanguage;

/** The templates of the language: those that it brings along, in the language of the person, with what the person has made of them. */
public final class TemplateSet {

	/** Made when the first editor needs it. */
	private static final class OfWorkbench {
		static final TemplateSet SET = following();

		private static TemplateSet following() {
			TemplateSet set = new TemplateSet(UserLanguage.locale());
			set.store.startListeningForPreferenceChanges();
			return set;
		}
	}

	private static final String NODE = "org.sansho.ui";
	private static final String KEY = "org.sansho.ui.templates";

	/** A template as it is shipped; a name between angle brackets is a place to fill in, an empty one is where the cursor ends. */
	private record Shape(Surroundings where, String name, String text) {
	}

	private static final String EDITION = "edition <document>@<label> {\n\tissued <date><>\n}";
	private static final String DOCUMENT = " <document> \"<title>\" {\n\tissuer \"<issuer>\"\n}\n\nedition <document>@<label> {\n\tissued <date>\n}\n\n";
	private static final String FORM = "form <form> of <document>@<label> {\n\theading \"<heading>\"\n\taudience \"<audience>\"\n\tfield \"<field>\"\n"
			+ "\tcolumn answer \"<column>\" choices \"<yes>\", \"<no>\"\n\tcolumn text \"<remarks>\"\n"
			+ "\tsection 1 \"<section>\" {\n\t\tscope \"<scope>\" {\n\t\t\titem ① \"<item>\"<>\n\t\t}\n\t}\n}";

	private static final List<Shape> SHAPES = List.of(
			new Shape(Surroundings.FILE, "guideline", "guideline" + DOCUMENT
					+ "part <part> of <document>@<label> {\n\tchapter 1 \"<heading>\" {\n\t\trequirement ① \"<requirement>\" { text \"<wording>\" }<>\n\t}\n}"),
			new Shape(Surroundings.FILE, "edition", EDITION),
			new Shape(Surroundings.FILE, "checklist", "checklist" + DOCUMENT + FORM),
			new Shape(Surroundings.FILE, "form", FORM),
			new Shape(Surroundings.FILE, "mapping", "mapping <name> from <from>@<earlier> to <to>@<later> {\n\ttitle \"<title>\"\n\tsource \"<source>\"\n"
					+ "\tmethod human\n\trationale semantic\n\tstatus draft\n\n\t<left> intersects <right><>\n}"),
			new Shape(Surroundings.FILE, "succession", "succession of <document> from <earlier> to <later> {\n\t<before> -> <after> reworded<>\n}"),
			new Shape(Surroundings.CLAUSES, "chapter", "chapter <number> \"<heading>\" {\n\trequirement ① \"<requirement>\" { text \"<wording>\" }<>\n}"),
			new Shape(Surroundings.CLAUSES, "requirement", "requirement <number> \"<heading>\" {\n\ttext \"<wording>\"\n\tsource \"<source>\"<>\n}"),
			new Shape(Surroundings.CLAUSES, "summary", "requirement <number> \"<heading>\" {\n\tsummary \"<summary>\"\n\tunverified \"<reason>\"<>\n}"),
			new Shape(Surroundings.FORM, "section", "section <number> \"<section>\" {\n\tscope \"<scope>\" {\n\t\titem ① \"<item>\"<>\n\t}\n}"),
			new Shape(Surroundings.ITEMS, "item", "item <number> \"<item>\" {\n\tunless \"<condition>\"<>\n}"),
			new Shape(Surroundings.FORM, "gate", "gate <name> \"<question>\" stop-if \"<no>\"<>"),
			new Shape(Surroundings.MAPPING, "statement", "<left> intersects <right> {\n\tconfidence 0.8\n\tnote \"<note>\"<>\n}"),
			new Shape(Surroundings.MAPPING, "noTarget", "no-counterpart source <left> \"<reason>\"<>"),
			new Shape(Surroundings.MAPPING, "noSource", "no-counterpart target <right> \"<reason>\"<>"),
			new Shape(Surroundings.SUCCESSION, "reworded", "<before> -> <after> reworded<>"),
			new Shape(Surroundings.SUCCESSION, "moved", "<before> -> <after> moved<>"),
			new Shape(Surroundings.SUCCESSION, "split", "<before> -> <after>, <another> split<>"),
			new Shape(Surroundings.SUCCESSION, "merged", "<before>, <another> -> <after> merged<>"),
			new Shape(Surroundings.SUCCESSION, "added", "added <after><>"),
			new Shape(Surroundings.SUCCESSION, "withdrawn", "withdrawn <before><>"));

	private final Messages messages;
	private final ContextTypeRegistry contexts = new ContextTypeRegistry();
	private final TemplateStore store;

	/** The one set of the running workbench, which follows what people change on the page of settings: a set that does can never be let go of. */
	static TemplateSet ofWorkbench() {
		return OfWorkbench.SET;
	}

	/** The templates as they are now. */
	public TemplateSet(Locale locale) {
		this.messages = new Messages(TemplateSet.class, locale);
		for (Surroundings each : Surroundings.values()) {
			TemplateContextType type = new TemplateContextType(each.id(), messages.get("where." + each.name()));
			type.addResolver(new GlobalTemplateVariables.Cursor());
			type.addResolver(new GlobalTemplateVariables.Dollar());
			type.addResolver(new GlobalTemplateVariables.Date());
			type.addResolver(new GlobalTemplateVariables.User());
			contexts.addContextType(type);
		}
		this.store = new TemplateStore(contexts, new ScopedPreferenceStore(InstanceScope.INSTANCE, NODE), KEY) {
			@Override
			protected void loadContributedTemplates() {
				shipped().forEach(template -> internalAdd(new TemplatePersistenceData(template, true, template.getContextTypeId() + '.' + template.getName())));
			}
		};
		try {
			store.load();
		} catch (IOException e) {
			ILog.get().warn(KEY, e);
		}
	}

	/** The templates that come with the program. */
	public List<Template> shipped() {
		List<Template> found = new ArrayList<>();
		for (Shape shape : SHAPES) {
			found.add(new Template(messages.get("name." + shape.name()), messages.get("about." + shape.name()), shape.where().id(), pattern(shape.text()), false));
		}
		return found;
	}

	/** What is known of the places of templates for some surroundings. */
	public TemplateContextType type(Surroundings where) {
		return contexts.getContextType(where.id());
	}

	/** Those that fit, in the order in which they are offered. */
	List<Template> in(Surroundings where) {
		return List.of(store.getTemplates(where.id()));
	}

	TemplateStore store() {
		return store;
	}

	ContextTypeRegistry contexts() {
		return contexts;
	}

	private String pattern(String shape) {
		StringBuilder pattern = new StringBuilder();
		int from = 0;
		for (int open = place(shape, 0); open >= 0; open = place(shape, from)) {
			int close = shape.indexOf('>', open);
			String place = shape.substring(open + 1, close);
			pattern.append(shape, from, open).append("${").append(place.isEmpty() ? "cursor" : messages.get("place." + place)).append('}');
			from = close + 1;
		}
		return pattern.append(shape.substring(from)).toString();
	}

	private static int place(String shape, int from) {
		return shape.indexOf('<', from);
	}
}
