// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.wizards;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.sansho.core.project.InputException;
import org.sansho.core.report.Problem;
import org.sansho.core.text.Messages;
import org.sansho.dsl.create.Draft;

/** Shows the text that will be written, to the letter, and tries it in the project; what has an error is not written. */
final class DraftPage extends WizardPage {

	private static final int HEIGHT = 300;
	private static final int TABS = 8;

	private final DraftSource fields;
	private final Messages messages;
	private Optional<Draft> written = Optional.empty();
	private Label target;
	private Text preview;

	DraftPage(DraftSource fields, Messages messages) {
		super("draft");
		this.fields = fields;
		this.messages = messages;
		setTitle(messages.get("draft.title"));
		setDescription(messages.get("draft.text"));
		setPageComplete(false);
	}

	DraftFile file() {
		return fields.file();
	}

	/** What the file will hold. */
	Draft written() {
		return written.orElseThrow();
	}

	@Override
	public void createControl(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(10, 10).spacing(5, 8).applyTo(content);
		target = new Label(content, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(target);
		preview = new Text(content, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		preview.setFont(JFaceResources.getTextFont());
		preview.setTabs(TABS);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, HEIGHT).applyTo(preview);
		setControl(content);
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		setPageComplete(false);
		if (visible) {
			show();
		}
	}

	private void show() {
		DraftFile file = file();
		target.setText(messages.get(file.exists() ? "draft.below" : "draft.new", file.name()));
		Draft draft = fields.drafting().draft(fields.wanted(), fields.loaded().content().corpus());
		preview.setText(draft.text());
		setErrorMessage(null);
		try {
			String existing = file.text();
			Draft whole = draft.below(existing);
			written = Optional.of(whole);
			getShell().getDisplay().asyncExec(() -> tryIt(file, whole, existing.stripTrailing().length()));
		} catch (IOException e) {
			setErrorMessage(messages.get("unreadable", file.name(), String.valueOf(e.getMessage())));
		}
	}

	private void tryIt(DraftFile file, Draft whole, int known) {
		if (getControl().isDisposed() || getContainer().getCurrentPage() != this) {
			return;
		}
		Optional<String> mistake = Optional.empty();
		try {
			List<Problem> errors = new java.util.ArrayList<>();
			getContainer().run(true, false, monitor -> {
				monitor.setTaskName(messages.get("trying"));
				try {
					errors.addAll(fields.drafting().errors(fields.loaded().files(), file.source(), whole.text(), known));
				} catch (InputException e) {
					throw new InvocationTargetException(e, e.message(messages.locale()));
				}
			});
			mistake = errors.stream().findFirst().map(Problem::message);
		} catch (InvocationTargetException e) {
			mistake = Optional.of(e.getMessage());
		} catch (InterruptedException e) {
			mistake = Optional.of(messages.get("cancelled"));
		}
		if (!getControl().isDisposed()) {
			setErrorMessage(mistake.orElse(null));
			setPageComplete(mistake.isEmpty());
		}
	}
}
