// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.sansho.core.Corpus;
import org.sansho.core.project.AtomicFile;
import org.sansho.core.project.InputException;
import org.sansho.core.project.PortableName;
import org.sansho.core.project.ResultPlace;
import org.sansho.core.report.Problem;
import org.sansho.core.rules.settings.RuleSettings;
import org.sansho.core.text.Messages;
import org.sansho.excel.FormExport;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.ui.Columns;
import org.sansho.ui.Icons;
import org.sansho.ui.ProjectPage;
import org.sansho.ui.ProjectReading;

/** Asks which forms of which edition go into which file. Reads the project first, so that only what is there can be chosen. */
final class FormsPage extends ProjectPage {

	private static final String ENDING = ".xlsx";

	private final Messages messages;
	private List<Edition> editions = List.of();
	private Combo edition;
	private Table forms;
	private Button basis;
	private Text file;
	private String suggested = "";

	FormsPage(IWorkbenchWindow window, Messages messages) {
		super("forms", window, messages);
		this.messages = messages;
		setTitle(messages.get("forms.title"));
		setDescription(messages.get("forms.text"));
	}

	Corpus corpus() {
		return found().orElseThrow().content().corpus();
	}

	Edition edition() {
		return editions.get(edition.getSelectionIndex());
	}

	/** The forms that are chosen, in the order of the edition. */
	List<Form> chosen() {
		return Arrays.stream(forms.getItems()).filter(TableItem::getChecked).map(item -> (Form) item.getData()).toList();
	}

	/** The forms that are not chosen. */
	List<Form> others() {
		List<Form> others = new ArrayList<>(corpus().forms(edition()));
		others.removeAll(chosen());
		return others;
	}

	boolean withBasis() {
		return basis.getSelection();
	}

	Path target() {
		String path = file.getText().strip();
		return Path.of(path.toLowerCase(Locale.ROOT).endsWith(ENDING) ? path : path + ENDING).toAbsolutePath();
	}

	@Override
	public void createControl(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 10).applyTo(content);
		label(content, "project");
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(projectField(content));
		label(content, "edition");
		edition = new Combo(content, SWT.READ_ONLY);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(edition);
		Label heading = label(content, "forms");
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 4).applyTo(heading);
		forms = new Table(content, SWT.BORDER | SWT.CHECK | SWT.FULL_SELECTION);
		forms.setHeaderVisible(true);
		column("column.form");
		column("column.state");
		Columns.fit(forms);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(SWT.DEFAULT, 130).applyTo(forms);
		new Label(content, SWT.NONE);
		basis = new Button(content, SWT.CHECK);
		basis.setText(messages.get("basis"));
		GridDataFactory.fillDefaults().span(2, 1).applyTo(basis);
		label(content, "file");
		file = new Text(content, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(file);
		Button browse = new Button(content, SWT.PUSH);
		browse.setText(messages.get("browse"));
		browse.addListener(SWT.Selection, event -> browse());
		Image icon = Icons.icon("form").createImage();
		content.addDisposeListener(event -> icon.dispose());
		edition.addListener(SWT.Selection, event -> fill(icon));
		forms.addListener(SWT.Selection, event -> {
			if (event.item instanceof TableItem item && item.getChecked() && !FormExport.isKnown((Form) item.getData())) {
				item.setChecked(false);
			}
			check();
		});
		file.addModifyListener(event -> check());
		workArea(content, 3);
		setPageComplete(false);
		setControl(content);
	}

	private Label label(Composite content, String key) {
		Label label = new Label(content, SWT.NONE);
		label.setText(messages.get(key));
		return label;
	}

	private void column(String key) {
		new TableColumn(forms, SWT.LEFT).setText(messages.get(key));
	}

	@Override
	protected ProjectReading.Loaded read(IProject chosen, IProgressMonitor monitor) throws InputException, IOException {
		return ProjectReading.standard().read(chosen, monitor);
	}

	@Override
	protected Optional<String> objection(ProjectReading.Loaded found, IProgressMonitor monitor) throws InputException, IOException {
		List<Problem> obstacles = FormExport.obstacles(ProjectReading.standard().validate(found, monitor));
		return obstacles.stream().findFirst()
				.map(first -> messages.get("errors", first.file(), Integer.toString(first.line()), first.message(), obstacles.size()));
	}

	@Override
	protected void beginReading() {
		edition.removeAll();
		forms.removeAll();
		edition.setEnabled(false);
		forms.setEnabled(false);
	}

	@Override
	protected void wasRead() {
		edition.setEnabled(true);
		forms.setEnabled(true);
		editions = found().map(found -> FormExport.editions(found.content().corpus())).orElse(List.of());
		edition.setItems(editions.stream().map(this::shown).toArray(String[]::new));
		edition.select(best());
		edition.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
	}

	private String shown(Edition one) {
		return corpus().documentOf(one).map(document -> one.getName() + "  " + document.getTitle()).orElse(one.getName());
	}

	/** The latest edition of which a form can be written. */
	private int best() {
		for (int i = editions.size() - 1; i >= 0; i--) {
			if (corpus().forms(editions.get(i)).stream().anyMatch(form -> FormExport.isKnown(form) && !form.getElements().isEmpty())) {
				return i;
			}
		}
		return editions.isEmpty() ? -1 : 0;
	}

	private void fill(Image icon) {
		forms.removeAll();
		if (edition.getSelectionIndex() >= 0) {
			for (Form form : corpus().forms(edition())) {
				TableItem item = new TableItem(forms, SWT.NONE);
				item.setData(form);
				item.setImage(icon);
				item.setText(new String[] { form.getName(), messages.get(FormExport.isKnown(form) ? "state.known" : "state.unknown") });
				item.setChecked(FormExport.isKnown(form));
				if (!FormExport.isKnown(form)) {
					item.setForeground(getShell().getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
				}
			}
			Columns.fit(forms);
			if (file.getText().equals(suggested)) {
				suggested = Path.of(System.getProperty("user.home"), edition().getName().replaceAll("[^\\p{L}\\p{N}._-]", "-") + ENDING).toString();
				file.setText(suggested);
			}
		}
		check();
	}

	private void browse() {
		FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
		dialog.setFilterExtensions("*" + ENDING);
		if (!file.getText().isBlank()) {
			dialog.setFilterPath(String.valueOf(target().getParent()));
			dialog.setFileName(target().getFileName().toString());
		}
		// The page says itself that a file is replaced.
		dialog.setOverwrite(false);
		Optional.ofNullable(dialog.open()).ifPresent(file::setText);
	}

	private void check() {
		if (!isRead()) {
			return;
		}
		Optional<String> obstacle = unusable().or(this::obstacle);
		setErrorMessage(obstacle.orElse(null));
		setMessage(obstacle.isEmpty() && Files.exists(target()) ? messages.get("replaced", target().getFileName()) : null, IMessageProvider.WARNING);
		setPageComplete(obstacle.isEmpty());
	}

	private Optional<String> obstacle() {
		if (editions.isEmpty()) {
			return Optional.of(messages.get("noForms"));
		}
		if (chosen().isEmpty()) {
			return Optional.of(messages.get("noneChosen"));
		}
		if (file.getText().isBlank()) {
			return Optional.of(messages.get("noFile"));
		}
		try {
			if (namesFolder(file.getText().strip())) {
				return Optional.of(messages.get("folderNamed", file.getText().strip().replaceAll("(?<=.)[/\\\\]+$", "")));
			}
			PortableName.check(target().getFileName().toString());
			AtomicFile.check(target());
			ResultPlace.check(target(), found().orElseThrow().files(), RuleSettings.FILE);
			return Optional.empty();
		} catch (InputException e) {
			return Optional.of(e.message(messages.locale()));
		} catch (InvalidPathException e) {
			return Optional.of(messages.get("badFile", file.getText().strip()));
		}
	}

	/** A folder stays one: the ending of a workbook is not put behind its name. */
	private static boolean namesFolder(String path) {
		return path.endsWith("/") || path.endsWith("\\") || !path.toLowerCase(Locale.ROOT).endsWith(ENDING) && Files.isDirectory(Path.of(path));
	}
}
