// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.validation;

import java.util.List;
import java.util.Map;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.statushandlers.StatusManager;
import org.sansho.core.report.ValidationReport;
import org.sansho.core.rules.Severity;
import org.sansho.core.text.Messages;
import org.sansho.ui.Columns;
import org.sansho.ui.Icons;
import org.sansho.ui.problems.ProblemsView;

/** How many findings of each severity a check came to, project by project, with the way to the problems view. */
final class SummaryDialog extends Dialog {

	private static final int SHOW = IDialogConstants.CLIENT_ID;
	private static final int MOST_ROWS = 10;
	private static final int WIDTH = 560;

	private final IWorkbenchWindow window;
	private final Messages messages;
	private final List<ValidationJob.Result> results;

	SummaryDialog(IWorkbenchWindow window, Messages messages, List<ValidationJob.Result> results) {
		super(window.getShell());
		this.window = window;
		this.messages = messages;
		this.results = results;
		setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.BORDER | SWT.RESIZE | getDefaultOrientation());
		setBlockOnOpen(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(messages.get("title"));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(14, 14).spacing(10, 10).applyTo(area);
		int errors = total(Severity.ERROR);
		boolean unread = results.stream().anyMatch(result -> result.problem().isPresent());
		Label icon = new Label(area, SWT.NONE);
		icon.setImage(image(errors > 0 || unread, total(Severity.WARNING) > 0));
		Label text = new Label(area, SWT.WRAP);
		text.setText(messages.get(errors > 0 || unread ? "summary.errors" : "summary.clean", errors, total(Severity.WARNING), total(Severity.INFO)));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
		Table table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION);
		table.setHeaderVisible(true);
		column(table, "column.project", SWT.LEFT);
		for (Severity severity : new Severity[] { Severity.ERROR, Severity.WARNING, Severity.INFO }) {
			column(table, "column." + severity.name(), SWT.RIGHT);
		}
		column(table, "column.files", SWT.RIGHT);
		column(table, "column.provisions", SWT.RIGHT);
		Image image = Icons.icon("project").createImage();
		table.addDisposeListener(event -> image.dispose());
		for (ValidationJob.Result result : results) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setImage(image);
			item.setText(result.report().map(report -> row(result.project(), report)).orElseGet(() -> new String[] { result.project(), "-", "-", "-", "-", "-" }));
		}
		Columns.fit(table);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(WIDTH, table.getHeaderHeight() + table.getItemHeight() * Math.min(results.size(), MOST_ROWS)).applyTo(table);
		for (ValidationJob.Result result : results) {
			result.problem().ifPresent(problem -> {
				Label why = new Label(area, SWT.WRAP);
				why.setText(problem);
				GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(WIDTH, SWT.DEFAULT).applyTo(why);
			});
		}
		return area;
	}

	private static Image image(boolean errors, boolean warnings) {
		return JFaceResources.getImage(errors ? DLG_IMG_MESSAGE_ERROR : warnings ? DLG_IMG_MESSAGE_WARNING : DLG_IMG_MESSAGE_INFO);
	}

	private String[] row(String project, ValidationReport report) {
		Map<Severity, Integer> counts = report.counts();
		return new String[] { project, number(counts.get(Severity.ERROR)), number(counts.get(Severity.WARNING)), number(counts.get(Severity.INFO)),
				number(report.files().size()), number(report.provisions()) };
	}

	private String number(int count) {
		return messages.get("number", count);
	}

	private void column(Table table, String key, int side) {
		new TableColumn(table, side).setText(messages.get(key));
	}

	private int total(Severity severity) {
		return results.stream().flatMap(result -> result.report().stream()).mapToInt(report -> report.counts().get(severity)).sum();
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, SHOW, messages.get("show"), false);
		createButton(parent, IDialogConstants.CLOSE_ID, messages.get("close"), true);
	}

	@Override
	protected void buttonPressed(int button) {
		close();
		if (button == SHOW) {
			try {
				window.getActivePage().showView(ProblemsView.ID);
			} catch (PartInitException e) {
				StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
			}
		}
	}
}
