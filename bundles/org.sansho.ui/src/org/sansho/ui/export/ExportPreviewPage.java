// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.export;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sansho.core.Corpus;
import org.sansho.core.text.Messages;
import org.sansho.excel.FormExport;
import org.sansho.excel.FormWorkbook;
import org.sansho.excel.FormWriteException;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.ui.Columns;
import org.sansho.ui.Icons;
import org.sansho.ui.PageWork;
import org.sansho.ui.Reason;

/** Shows the sheets that will be written, with what stands on them, and the forms that are left out, with the reason. */
final class ExportPreviewPage extends WizardPage {

	private final FormsPage forms;
	private final Messages messages;
	private final Runnable putAside;
	private Optional<FormExport> export = Optional.empty();
	private Label target;
	private Table sheets;
	private Label leftOut;
	private Image icon;
	private WritingArea writing;
	private PageWork making;
	private boolean busy;

	/** @param putAside what is done when somebody does not want to wait until the workbook is written */
	ExportPreviewPage(FormsPage forms, Messages messages, Runnable putAside) {
		super("preview");
		this.forms = forms;
		this.messages = messages;
		this.putAside = putAside;
		setTitle(messages.get("preview.title"));
		setDescription(messages.get("preview.text"));
		setPageComplete(false);
	}

	/** What was shown last. */
	FormExport export() {
		return export.orElseThrow();
	}

	@Override
	public void createControl(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(10, 10).spacing(5, 8).applyTo(content);
		icon = Icons.icon("form").createImage();
		content.addDisposeListener(event -> icon.dispose());
		target = new Label(content, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(target);
		sheets = new Table(content, SWT.BORDER | SWT.FULL_SELECTION);
		sheets.setHeaderVisible(true);
		column("column.sheet", SWT.LEFT);
		column("column.gates", SWT.RIGHT);
		column("column.items", SWT.RIGHT);
		column("column.entries", SWT.RIGHT);
		Columns.fit(sheets);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 150).applyTo(sheets);
		leftOut = new Label(content, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(leftOut);
		making = new PageWork(content, 1);
		writing = new WritingArea(content, messages, putAside);
		setControl(content);
	}

	/** Shows that the workbook is being written; nothing can be changed meanwhile. */
	void beginWriting(String what) {
		busy = true;
		setErrorMessage(null);
		setPageComplete(false);
		writing.show(what);
		getContainer().updateButtons();
	}

	/** Shows why the workbook was not written. */
	void endWriting(String why) {
		busy = false;
		writing.hide();
		setErrorMessage(why);
		setPageComplete(true);
	}

	/** The choices stay as they are while they are written. */
	@Override
	public IWizardPage getPreviousPage() {
		return busy ? null : super.getPreviousPage();
	}

	private void column(String key, int side) {
		new TableColumn(sheets, side).setText(messages.get(key));
	}

	@Override
	public void setVisible(boolean visible) {
		if (visible) {
			show();
		} else {
			making.stop();
			setPageComplete(false);
		}
		super.setVisible(visible);
	}

	private void show() {
		sheets.removeAll();
		export = Optional.empty();
		setErrorMessage(null);
		setPageComplete(false);
		target.setText(messages.get("target", forms.target()));
		StringBuilder lines = new StringBuilder();
		for (Form form : forms.others()) {
			lines.append(lines.isEmpty() ? "" : "\n").append(messages.get(FormExport.isKnown(form) ? "leftOut.notChosen" : "leftOut.noColumns", form.getName()));
		}
		leftOut.setText(lines.isEmpty() ? messages.get("leftOut.none") : lines.toString());
		((Composite) getControl()).layout(true);
		Corpus corpus = forms.corpus();
		Edition edition = forms.edition();
		List<Form> chosen = forms.chosen();
		boolean withBasis = forms.withBasis();
		making.begin(messages.get("laying"), monitor -> FormExport.of(corpus, edition, chosen, withBasis), this::made, failure -> {
			setErrorMessage(failure instanceof FormWriteException refused ? refused.message(messages.locale()) : messages.get("failed", forms.target(), Reason.of(failure)));
		});
	}

	private void made(FormExport made) {
		export = Optional.of(made);
		for (FormWorkbook.Sheet sheet : made.workbook().sheets()) {
			TableItem item = new TableItem(sheets, SWT.NONE);
			item.setImage(icon);
			item.setText(new String[] { sheet.name(), number(sheet.gates()), number(sheet.items()), number(sheet.entries()) });
		}
		Columns.fit(sheets);
		setPageComplete(true);
	}

	private String number(int count) {
		return messages.get("number", count);
	}
}
