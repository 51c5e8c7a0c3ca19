// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.project;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.sansho.core.project.InputException;
import org.sansho.core.text.Messages;
import org.sansho.ui.Icons;
import org.sansho.ui.Reason;

/** Makes a project of one's own from the content pack, as {@code sansho new} does; shows each file that it will write. */
final class NewProjectWizard extends Wizard {

	private static final int PREVIEW_HEIGHT = 220;

	private final Doors doors;
	private final Messages messages;
	private final Page page;

	NewProjectWizard(Doors doors) {
		this.doors = doors;
		this.messages = doors.messages();
		this.page = new Page();
		setWindowTitle(messages.get("new.title"));
		setDefaultPageImageDescriptor(Icons.banner("project"));
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		String name = page.name();
		boolean made = page.folder().isPresent() && doors.run(doors.maker().copy(name, page.folder().get()));
		if (made) {
			doors.show(name);
		}
		return made;
	}

	/** The only page. */
	private final class Page extends WizardPage {
		private Text name;
		private Text parent;
		private Table preview;

		Page() {
			super("project");
			setTitle(messages.get("new.title"));
			setDescription(messages.get("new.text"));
		}

		String name() {
			return name.getText().strip();
		}

		Optional<Path> folder() {
			try {
				return Optional.of(Path.of(parent.getText().strip()).resolve(name()));
			} catch (InvalidPathException e) {
				return Optional.empty();
			}
		}

		@Override
		public void createControl(Composite composite) {
			Composite content = new Composite(composite, SWT.NONE);
			GridLayoutFactory.swtDefaults().numColumns(3).applyTo(content);
			new Label(content, SWT.NONE).setText(messages.get("new.name"));
			name = new Text(content, SWT.BORDER);
			GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(name);
			new Label(content, SWT.NONE).setText(messages.get("new.parent"));
			parent = new Text(content, SWT.BORDER);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(parent);
			Button browse = new Button(content, SWT.PUSH);
			browse.setText(messages.get("browse"));
			browse.addListener(SWT.Selection, event -> {
				DirectoryDialog dialog = new DirectoryDialog(getShell());
				dialog.setFilterPath(parent.getText());
				Optional.ofNullable(dialog.open()).ifPresent(parent::setText);
			});
			Label files = new Label(content, SWT.NONE);
			GridDataFactory.fillDefaults().span(3, 1).indent(0, 8).applyTo(files);
			preview = new Table(content, SWT.BORDER | SWT.V_SCROLL);
			GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(SWT.DEFAULT, PREVIEW_HEIGHT).applyTo(preview);
			name.setText(free(messages.get("new.suggestion")));
			parent.setText(doors.maker().defaultFolder("x").getParent().toString());
			try {
				var pack = doors.maker().pack();
				var image = Icons.icon("file").createImage();
				preview.addDisposeListener(event -> image.dispose());
				files.setText(messages.get("new.files", Integer.toString(pack.files().size())));
				for (String file : pack.files().keySet()) {
					TableItem item = new TableItem(preview, SWT.NONE);
					item.setText(file);
					item.setImage(image);
				}
			} catch (IOException | InputException e) {
				files.setText(messages.get("failed", "", Reason.of(e)));
			}
			name.addModifyListener(event -> check());
			parent.addModifyListener(event -> check());
			name.selectAll();
			check();
			setErrorMessage(null);
			setControl(content);
		}

		private String free(String suggestion) {
			String free = suggestion;
			for (int number = 2; doors.maker().existing(free).isPresent(); number++) {
				free = suggestion + " " + number;
			}
			return free;
		}

		private void check() {
			Optional<String> obstacle = folder().map(folder -> doors.maker().obstacle(name(), folder)).orElse(Optional.of(messages.get("folder.bad")));
			setErrorMessage(obstacle.orElse(null));
			setPageComplete(obstacle.isEmpty());
		}
	}
}
