// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.wizards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.sansho.core.project.InputException;
import org.sansho.core.project.PortableName;
import org.sansho.core.project.ProjectSources;
import org.sansho.core.text.Messages;
import org.sansho.core.transcript.FiscalYear;
import org.sansho.core.transcript.FormTranscript;
import org.sansho.core.transcript.Transcript;
import org.sansho.dsl.create.Drafting;
import org.sansho.dsl.create.NewDeclaration.ImportedForms;
import org.sansho.excel.FormReadException;
import org.sansho.excel.FormReader;
import org.sansho.model.Checklist;
import org.sansho.model.Document;
import org.sansho.ui.PageWork;
import org.sansho.ui.ProjectInSight;
import org.sansho.ui.ProjectReading;
import org.sansho.ui.Reason;
import org.sansho.ui.ShippedPacks;
import org.sansho.ui.UserLanguage;

/**
 * Asks for the workbook and where its forms belong. Workbook and project are read with progress shortly after they are named; what the
 * workbook tells of its edition is filled in, until somebody fills in something else.
 */
final class WorkbookPage extends WizardPage implements DraftSource {

	/** As long as somebody types, nothing is read. */
	private static final int PAUSE_MILLISECONDS = 250;
	private static final String USUAL_CHECKLIST = "mhlw.checklist";
	private static final List<String> FIELDS = List.of("workbook", "project", "id", "label", "fiscalYear", "forms", "file");

	private final IWorkbenchWindow window;
	private final Messages messages;
	private final Map<String, Control> controls = new LinkedHashMap<>();
	private final Map<String, String> suggested = new LinkedHashMap<>();
	private Label account;
	private volatile Optional<Drafting> drafting = Optional.empty();
	private Optional<Transcript> transcript = Optional.empty();
	private Optional<ProjectReading.Loaded> loaded = Optional.empty();
	private Optional<String> workbookObstacle = Optional.empty();
	private Optional<String> projectObstacle = Optional.empty();
	private String readWorkbook = "";
	private Optional<String> readProject = Optional.empty();
	private boolean filling;
	private final Runnable reader = this::read;
	private PageWork work;

	/** What came of reading something: it, or why there is nothing. */
	private record Outcome<T>(Optional<T> value, Optional<String> obstacle) {
		static <T> Outcome<T> refused(String why) {
			return new Outcome<>(Optional.empty(), Optional.of(why));
		}
	}

	/** What was read anew. */
	private record Found(Optional<Outcome<Transcript>> workbook, Optional<Outcome<ProjectReading.Loaded>> project) {
	}

	WorkbookPage(IWorkbenchWindow window, Messages messages) {
		super("workbook");
		this.window = window;
		this.messages = messages;
		setTitle(messages.get("import.title"));
		setDescription(messages.get("import.text"));
		setPageComplete(false);
	}

	@Override
	public ImportedForms wanted() {
		ImportedForms told = ImportedForms.of(value("id"), value("label"), transcript.orElseThrow());
		ImportedForms wanted = new ImportedForms(told.id(), told.title(), told.label(), value("fiscalYear"), told.transcript());
		return hasOwnNames() ? wanted.called(names()) : wanted;
	}

	/** Whether somebody calls the forms otherwise than the workbook does. */
	private boolean hasOwnNames() {
		return !value("forms").isEmpty() && !value("forms").equals(suggested.get("forms")) && names().size() == transcript.map(read -> read.forms().size()).orElse(0);
	}

	private List<String> names() {
		return FormNames.read(value("forms"), transcript.map(read -> read.forms().size()).orElse(0));
	}

	private Optional<String> namesObstacle() {
		int forms = transcript.map(read -> read.forms().size()).orElse(0);
		return value("forms").isEmpty() || value("forms").equals(suggested.get("forms")) || names().size() == forms ? Optional.empty()
				: Optional.of(messages.get("import.forms.count", forms, names().size()));
	}

	@Override
	public Drafting drafting() {
		return drafting.orElseThrow();
	}

	@Override
	public ProjectReading.Loaded loaded() {
		return loaded.orElseThrow();
	}

	@Override
	public DraftFile file() {
		String path = value("file").replace('\\', '/');
		return new DraftFile(project().getFile(IPath.fromPortableString(path.endsWith(ProjectSources.EXTENSION) ? path : path + ProjectSources.EXTENSION)));
	}

	private IProject project() {
		return workspace().getRoot().getProject(value("project"));
	}

	private static IWorkspace workspace() {
		return ResourcesPlugin.getWorkspace();
	}

	// ------------------------------------------------------------ fields

	@Override
	public void createControl(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 10).spacing(8, 6).applyTo(content);
		for (String field : FIELDS) {
			new Label(content, SWT.NONE).setText(messages.get("import." + field + ".label"));
			Control control = field.equals("project") || field.equals("id") ? new Combo(content, SWT.DROP_DOWN) : text(content, field);
			control.setData("org.sansho.field", field);
			GridDataFactory.fillDefaults().grab(true, false).span(field.equals("workbook") ? 1 : 2, 1).applyTo(control);
			controls.put(field, control);
			if (field.equals("workbook")) {
				browse(content);
			}
		}
		account = new Label(content, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).indent(0, 10).hint(300, SWT.DEFAULT).applyTo(account);
		Combo projects = (Combo) controls.get("project");
		projects.setItems(ProjectInSight.all().stream().map(IProject::getName).toArray(String[]::new));
		projects.setText(ProjectInSight.of(window).map(IProject::getName).orElse(messages.get("import.newProject")));
		controls.values().forEach(control -> control.addListener(SWT.Modify, event -> changed()));
		work = new PageWork(content, 3);
		setControl(content);
		controls.get("workbook").setFocus();
	}

	private Text text(Composite content, String field) {
		Text text = new Text(content, SWT.BORDER);
		text.setMessage(messages.get("import." + field + ".hint"));
		return text;
	}

	private void browse(Composite content) {
		Button browse = new Button(content, SWT.PUSH);
		browse.setText(messages.get("browse"));
		browse.addListener(SWT.Selection, event -> {
			FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
			dialog.setFilterExtensions(new String[] {"*.xlsx;*.xlsm", "*.*"});
			dialog.setFilterNames(new String[] {messages.get("import.workbooks"), messages.get("import.allFiles")});
			Optional.ofNullable(dialog.open()).ifPresent(chosen -> ((Text) controls.get("workbook")).setText(chosen));
		});
	}

	private String value(String field) {
		return (controls.get(field) instanceof Combo combo ? combo.getText() : ((Text) controls.get(field)).getText()).strip();
	}

	private void changed() {
		if (!filling) {
			setPageComplete(false);
			getShell().getDisplay().timerExec(PAUSE_MILLISECONDS, reader);
		}
	}

	/** Fills in what the workbook tells, where nobody has filled in anything else. */
	private void suggest(String field, String value) {
		if (value(field).isEmpty() || value(field).equals(suggested.get(field))) {
			suggested.put(field, value);
			filling = true;
			if (controls.get(field) instanceof Combo combo) {
				combo.setText(value);
			} else {
				((Text) controls.get(field)).setText(value);
			}
			filling = false;
		}
	}

	// ------------------------------------------------------------ reading

	private void read() {
		if (getControl().isDisposed() || getContainer().getCurrentPage() != this) {
			return;
		}
		String workbook = value("workbook");
		String project = value("project");
		boolean otherWorkbook = !workbook.equals(readWorkbook);
		boolean otherProject = readProject.filter(project::equals).isEmpty();
		if (workbook.isEmpty() || !otherWorkbook && !otherProject) {
			work.stop();
			check();
			return;
		}
		Optional<IProject> chosen = isName(project) ? Optional.of(project()) : Optional.empty();
		setErrorMessage(null);
		work.begin(messages.get("reading", otherWorkbook ? workbook : project),
				monitor -> new Found(otherWorkbook ? Optional.of(readWorkbook(workbook)) : Optional.empty(), otherProject ? Optional.of(readProject(chosen, monitor)) : Optional.empty()),
				found -> {
					readWorkbook = workbook;
					readProject = Optional.of(project);
					found.workbook().ifPresent(outcome -> {
						transcript = outcome.value();
						workbookObstacle = outcome.obstacle();
					});
					found.project().ifPresent(outcome -> {
						loaded = outcome.value();
						projectObstacle = outcome.obstacle();
					});
					wasRead();
					check();
				}, failure -> {
					projectObstacle = Optional.of(failure instanceof OperationCanceledException ? messages.get("cancelled") : messages.get("unreadable", project, Reason.of(failure)));
					check();
				});
	}

	private static boolean isName(String project) {
		try {
			PortableName.check(project);
			return workspace().validateName(project, IResource.PROJECT).isOK();
		} catch (InputException e) {
			return false;
		}
	}

	private Outcome<Transcript> readWorkbook(String name) {
		try {
			return new Outcome<>(Optional.of(FormReader.read(Path.of(name), name, UserLanguage.locale())), Optional.empty());
		} catch (FormReadException e) {
			return Outcome.refused(e.message(messages.locale()));
		} catch (InvalidPathException e) {
			return Outcome.refused(messages.get("unreadable", name, e.getReason()));
		}
	}

	private Outcome<ProjectReading.Loaded> readProject(Optional<IProject> chosen, IProgressMonitor monitor) throws IOException {
		Drafting made = drafting.isPresent() ? drafting.get() : Drafting.standalone(UserLanguage.locale());
		drafting = Optional.of(made);
		if (chosen.isEmpty()) {
			return Outcome.refused(messages.get("import.project.bad"));
		}
		try {
			boolean empty = !chosen.get().isAccessible() || !holdsText(chosen.get());
			return new Outcome<>(Optional.of(empty ? new ProjectReading.Loaded(List.of(), made.loader().load(List.of(), () -> { }))
					: new ProjectReading(made.loader(), ShippedPacks.find(), messages.locale()).read(chosen.get(), monitor)), Optional.empty());
		} catch (InputException e) {
			return Outcome.refused(e.message(messages.locale()));
		}
	}

	private static boolean holdsText(IProject project) throws IOException {
		try (var files = Files.walk(project.getLocation().toPath())) {
			return files.anyMatch(file -> file.toString().endsWith(ProjectSources.EXTENSION));
		}
	}

	private void wasRead() {
		Combo ids = (Combo) controls.get("id");
		filling = true;
		String before = ids.getText();
		ids.setItems(loaded.map(found -> found.content().corpus().documents().stream().filter(Checklist.class::isInstance).map(Document::getName).toList())
				.orElse(List.of()).toArray(String[]::new));
		ids.setText(before);
		filling = false;
		transcript.ifPresent(read -> {
			int at = read.edition().indexOf('@');
			suggest("id", at > 0 ? read.edition().substring(0, at) : USUAL_CHECKLIST);
			suggest("label", at > 0 ? read.edition().substring(at + 1) : FiscalYear.of(read).map(FiscalYear::label).orElse(""));
			suggest("fiscalYear", FiscalYear.of(read).map(FiscalYear::toString).orElse(""));
			suggest("forms", FormNames.written(read.forms().stream().map(FormTranscript::name).toList(), messages.get("import.between")));
		});
		account.setText(transcript.map(this::told).orElse(""));
		account.getParent().layout();
	}

	private String told(Transcript read) {
		int items = read.forms().stream().mapToInt(form -> (int) form.items().count()).sum();
		int answers = read.forms().stream().mapToInt(FormTranscript::answers).sum();
		int leftovers = read.leftovers().size() + read.forms().stream().mapToInt(form -> form.leftovers().size()).sum();
		String forms = String.join(messages.get("import.between"), read.forms().stream().map(FormTranscript::name).toList());
		return messages.get("import.account", forms, items) + (answers + leftovers == 0 ? "" : '\n' + messages.get("import.leftOut", answers, leftovers));
	}

	private void check() {
		if (!value("id").isEmpty() && !value("label").isEmpty()) {
			suggest("file", value("id") + '-' + value("label") + ProjectSources.EXTENSION);
		}
		if (value("workbook").isEmpty()) {
			setErrorMessage(null);
			setPageComplete(false);
			return;
		}
		Optional<String> obstacle = workbookObstacle.or(() -> projectObstacle).or(this::namesObstacle)
				.or(() -> transcript.isEmpty() || loaded.isEmpty() ? Optional.of(messages.get("cancelled")) : drafting().obstacle(wanted(), loaded().content().corpus()))
				.or(this::fileObstacle);
		setErrorMessage(obstacle.orElse(null));
		setPageComplete(obstacle.isEmpty());
	}

	private Optional<String> fileObstacle() {
		return DraftFile.obstacle(value("file"), this::file, messages);
	}
}
