// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.wizards;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.sansho.core.Corpus;
import org.sansho.core.EditionIds;
import org.sansho.core.citation.CitationPath;
import org.sansho.core.project.InputException;
import org.sansho.core.project.ProjectSources;
import org.sansho.core.text.Messages;
import org.sansho.dsl.create.Drafting;
import org.sansho.dsl.create.NewDeclaration;
import org.sansho.model.Checklist;
import org.sansho.model.Document;
import org.sansho.model.Edition;
import org.sansho.model.Guideline;
import org.sansho.ui.ProjectPage;
import org.sansho.ui.ProjectReading;
import org.sansho.ui.ShippedPacks;
import org.sansho.ui.UserLanguage;

/** Asks for the fields of a kind, the project and the file; says in one sentence what is not right yet. */
final class FieldsPage extends ProjectPage implements DraftSource {

	private static final String ID = "id";
	/** What an existing document has already. */
	private static final List<String> OF_DOCUMENT = List.of("title", "issuer");

	private final Kind kind;
	private final Messages messages;
	private final Map<Kind.Field, Control> controls = new LinkedHashMap<>();
	private volatile Optional<Drafting> drafting = Optional.empty();
	private boolean touched;
	private boolean filling;
	private Text file;
	private String suggested = "";

	FieldsPage(Kind kind, IWorkbenchWindow window, Messages messages) {
		super("fields", window, messages);
		this.kind = kind;
		this.messages = messages;
		setTitle(messages.get(kind.key() + ".title"));
		setDescription(messages.get(kind.key() + ".text"));
	}

	@Override
	public NewDeclaration wanted() {
		return kind.wanted(this::value);
	}

	@Override
	public Drafting drafting() {
		return drafting.orElseThrow();
	}

	@Override
	public ProjectReading.Loaded loaded() {
		return found().orElseThrow();
	}

	@Override
	public DraftFile file() {
		String path = file.getText().strip().replace('\\', '/');
		return new DraftFile(project().getFile(IPath.fromPortableString(path.endsWith(ProjectSources.EXTENSION) ? path : path + ProjectSources.EXTENSION)));
	}

	private Corpus corpus() {
		return loaded().content().corpus();
	}

	@Override
	public void createControl(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).spacing(8, 6).applyTo(content);
		label(content, "project");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(projectField(content));
		for (Kind.Field field : kind.fields()) {
			label(content, kind.key() + '.' + field.key() + ".label");
			Control control = field.choice() == Kind.Choice.NONE ? text(content, messages.get(kind.key() + '.' + field.key() + ".hint")) : combo(content, field.choice());
			control.setData("org.sansho.field", field.key());
			GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
			control.addListener(SWT.Modify, event -> changed(field));
			controls.put(field, control);
		}
		label(content, "file");
		file = text(content, messages.get("file.hint"));
		file.setData("org.sansho.field", "file");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(file);
		file.addListener(SWT.Modify, event -> check());
		workArea(content, 2);
		setPageComplete(false);
		setControl(content);
		controls.values().iterator().next().setFocus();
	}

	private void label(Composite content, String key) {
		new Label(content, SWT.NONE).setText(messages.get(key));
	}

	private static Text text(Composite content, String hint) {
		Text text = new Text(content, SWT.BORDER);
		text.setMessage(hint);
		return text;
	}

	private static Combo combo(Composite content, Kind.Choice choice) {
		return new Combo(content, choice.isOpen() ? SWT.DROP_DOWN : SWT.READ_ONLY);
	}

	@Override
	protected ProjectReading.Loaded read(IProject chosen, IProgressMonitor monitor) throws InputException, IOException {
		Drafting made = drafting.isPresent() ? drafting.get() : Drafting.standalone(UserLanguage.locale());
		drafting = Optional.of(made);
		return new ProjectReading(made.loader(), ShippedPacks.find(), messages.locale()).read(chosen, monitor);
	}

	@Override
	protected void wasRead() {
		fill();
	}

	private void fill() {
		filling = true;
		controls.forEach((field, control) -> {
			if (control instanceof Combo combo && field.choice() != Kind.Choice.LABEL) {
				// Somebody may be typing in it.
				String before = combo.getText();
				Point selected = combo.getSelection();
				combo.setItems(found().map(found -> choices(field.choice())).orElse(List.of()).toArray(String[]::new));
				combo.setText(before);
				combo.setSelection(selected);
			}
		});
		fillLabels();
		filling = false;
		check();
	}

	private List<String> choices(Kind.Choice choice) {
		return switch (choice) {
			case GUIDELINE -> documents(Guideline.class);
			case CHECKLIST -> documents(Checklist.class);
			case DOCUMENT -> corpus().documents().stream().filter(document -> corpus().editionsOf(document).size() > 1).map(Document::getName).toList();
			case EDITION -> editions();
			case EDITION_OR_NONE -> java.util.stream.Stream.concat(java.util.stream.Stream.of(""), editions().stream()).toList();
			case LABEL -> corpus().document(value("document")).map(corpus()::editionsOf).orElse(List.of()).stream().map(EditionIds::label).toList();
			case NONE -> List.of();
		};
	}

	private List<String> documents(Class<? extends Document> type) {
		return corpus().documents().stream().filter(type::isInstance).map(Document::getName).toList();
	}

	private List<String> editions() {
		return corpus().editions().stream().map(Edition::getName).toList();
	}

	private void fillLabels() {
		controls.forEach((field, control) -> {
			if (control instanceof Combo combo && field.choice() == Kind.Choice.LABEL) {
				combo.setItems(found().map(found -> choices(Kind.Choice.LABEL)).orElse(List.of()).toArray(String[]::new));
			}
		});
	}

	private void changed(Kind.Field field) {
		if (filling) {
			return;
		}
		touched = true;
		if (field.choice() == Kind.Choice.DOCUMENT) {
			filling = true;
			fillLabels();
			filling = false;
		}
		check();
	}

	/** A document that is there already has its title and issuer: they are shown, not asked. */
	private void showKnown() {
		Optional<Document> known = control(ID).isEmpty() ? Optional.empty() : corpus().document(CitationPath.normalise(value(ID)));
		for (String key : OF_DOCUMENT) {
			control(key).filter(control -> control(ID).isPresent()).ifPresent(control -> {
				Text text = (Text) control;
				if (known.isPresent() || !text.getEnabled()) {
					String shown = known.map(document -> key.equals("title") ? document.getTitle() : document.getIssuer()).orElse("");
					filling = true;
					text.setText(shown == null ? "" : shown);
					filling = false;
				}
				text.setEnabled(known.isEmpty());
			});
		}
	}

	private Optional<Control> control(String key) {
		return controls.entrySet().stream().filter(entry -> entry.getKey().key().equals(key)).map(Map.Entry::getValue).findFirst();
	}

	private String value(String key) {
		return control(key).map(control -> control instanceof Combo combo ? combo.getText() : ((Text) control).getText()).orElse("").strip();
	}

	private void check() {
		if (filling || !isRead()) {
			return;
		}
		if (found().isPresent()) {
			showKnown();
			suggest();
		}
		Optional<String> obstacle = unusable().or(() -> found().isEmpty() ? Optional.of(messages.get("cancelled")) : drafting().obstacle(wanted(), corpus()))
				.or(this::fileObstacle);
		// Nobody has done anything wrong before they did anything.
		setErrorMessage(touched || unusable().isPresent() ? obstacle.orElse(null) : null);
		setPageComplete(obstacle.isEmpty());
	}

	private void suggest() {
		if (file.getText().equals(suggested)) {
			String stem = kind.file(this::value);
			suggested = stem.isEmpty() || stem.endsWith("/") ? "" : stem + ProjectSources.EXTENSION;
			filling = true;
			file.setText(suggested);
			filling = false;
		}
	}

	private Optional<String> fileObstacle() {
		return DraftFile.obstacle(file.getText().strip(), this::file, messages);
	}
}
