// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.wizards;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.sansho.core.report.Problem;
import org.sansho.core.text.Messages;
import org.sansho.dsl.create.Draft;
import org.sansho.ui.PageWork;
import org.sansho.ui.ProjectReading;
import org.sansho.ui.Reason;

/** Shows the text that will be written, to the letter, and tries it in the project; what has an error is not written. */
final class DraftPage extends WizardPage {

	private static final int HEIGHT = 300;
	private static final int TABS = 8;

	private final DraftSource fields;
	private final Messages messages;
	private Optional<Draft> written = Optional.empty();
	private Label target;
	private Text preview;
	private PageWork work;

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
		work = new PageWork(content, 1);
		setControl(content);
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		setPageComplete(false);
		if (visible) {
			show();
		} else {
			work.stop();
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
			setErrorMessage(messages.get("unreadable", file.name(), Reason.of(e)));
		}
	}

	private void tryIt(DraftFile file, Draft whole, int known) {
		if (getControl().isDisposed() || getContainer().getCurrentPage() != this) {
			return;
		}
		work.begin(messages.get("trying"),
				monitor -> fields.drafting().errors(fields.loaded().files(), file.source(), whole.text(), known, ProjectReading.following(monitor)),
				errors -> tried(errors.stream().findFirst().map(Problem::message)),
				failure -> tried(Optional.of(failure instanceof CancellationException ? messages.get("cancelled") : Reason.of(failure))));
	}

	private void tried(Optional<String> mistake) {
		setErrorMessage(mistake.orElse(null));
		setPageComplete(mistake.isEmpty());
	}
}
