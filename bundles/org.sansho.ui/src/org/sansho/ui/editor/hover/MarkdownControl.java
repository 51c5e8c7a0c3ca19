// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.hover;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.text.AbstractInformationControl;
import org.eclipse.jface.text.IInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IInformationControlExtension2;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.Shell;

/** A window beside the text that shows {@link Markdown}, and what is to be compared side by side. */
public final class MarkdownControl extends AbstractInformationControl implements IInformationControlExtension2 {

	/** Makes windows that vanish with the mouse, and that can be moved into. */
	public static final IInformationControlCreator CREATOR = new Creator(false, Room.ALL);

	/** Makes the same for a few words above something more important, which then has the rest of the window. */
	public static final IInformationControlCreator ABOVE_OTHERS = new Creator(false, Room.LITTLE);

	/** Makes windows beside a list, which are as large as the list lets them be and what they show wants. */
	public static final IInformationControlCreator BESIDE_LIST = new Creator(false, Room.BESIDE);

	/** How much room it asks for before it is known what it shows. */
	private enum Room {
		LITTLE, BESIDE, ALL
	}

	private record Creator(boolean resizable, Room room) implements IInformationControlCreator {
		@Override
		public IInformationControl createInformationControl(Shell parent) {
			return new MarkdownControl(parent, resizable, room);
		}
	}

	private static final int WIDTH = 560;
	private static final int HEIGHT = 380;
	private static final int WIDE_WIDTH = 760;
	private static final int WIDE_HEIGHT = 420;
	/** In a window with others, how much is asked for before the content is known. */
	private static final int SHARED_HEIGHT = 280;
	private static final int LITTLE_HEIGHT = 60;

	private final Room room;
	private Composite content;
	private Control shown;
	private boolean filled;
	private boolean wide;

	private MarkdownControl(Shell parent, boolean resizable, Room room) {
		super(parent, resizable);
		this.room = room;
		create();
	}

	@Override
	protected void createContent(Composite parent) {
		content = parent;
		content.setLayout(new ReadableWidth());
		if (room == Room.LITTLE) {
			content.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
		}
		shown = MarkdownText.create(content, SWT.V_SCROLL, List.of());
	}

	@Override
	public void setInput(Object input) {
		show(input instanceof Markdown markdown ? markdown : Markdown.parse(String.valueOf(input)));
	}

	@Override
	public void setInformation(String information) {
		show(Markdown.parse(information == null ? "" : information));
	}

	private void show(Markdown markdown) {
		filled = !markdown.isEmpty();
		wide = markdown.isWide();
		shown.dispose();
		if (wide) {
			shown = new MarkdownPage(content, markdown.parts());
		} else {
			StyledText text = MarkdownText.create(content, SWT.V_SCROLL, markdown.parts().isEmpty() ? List.of() : ((Markdown.Lines) markdown.parts().getFirst()).lines());
			text.setMargins(MarkdownText.MARGIN, MarkdownText.MARGIN, MarkdownText.MARGIN, MarkdownText.MARGIN);
			shown = text;
		}
		content.layout(true, true);
	}

	@Override
	public void setForegroundColor(Color foreground) {
		super.setForegroundColor(foreground);
		each(shown, control -> control.setForeground(foreground));
	}

	@Override
	public void setBackgroundColor(Color background) {
		super.setBackgroundColor(background);
		each(shown, control -> control.setBackground(background));
	}

	/** All of {@code control} but the lines between rows, which would vanish in the colour of what is around them. */
	private static void each(Control control, Consumer<Control> change) {
		if (!(control instanceof Label)) {
			change.accept(control);
		}
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				each(child, change);
			}
		}
	}

	@Override
	public boolean hasContents() {
		return filled;
	}

	@Override
	public Point computeSizeHint() {
		return withTrim(content.computeSize(SWT.DEFAULT, SWT.DEFAULT, true));
	}

	/** The platform asks before it says what will be shown, and makes nothing beside the text larger than this. */
	@Override
	public Point computeSizeConstraints(int widthInChars, int heightInChars) {
		if (room == Room.BESIDE) {
			return super.computeSizeConstraints(widthInChars, heightInChars);
		}
		if (isShared()) {
			return withTrim(room == Room.LITTLE ? new Point(WIDTH, LITTLE_HEIGHT) : new Point(WIDE_WIDTH, SHARED_HEIGHT));
		}
		return withTrim(new Point(WIDE_WIDTH, WIDE_HEIGHT));
	}

	/** Whether the content was moved into a window of others. */
	private boolean isShared() {
		return content.getShell() != getShell();
	}

	/** A window that is asked for by a key is made as large as it may become; it needs to be no larger than what it shows. */
	@Override
	public void setSize(int width, int height) {
		Point largest = withTrim(new Point(WIDE_WIDTH, WIDE_HEIGHT));
		Point size = new Point(width, height);
		if (size.equals(largest)) {
			Point wanted = computeSizeHint();
			size = new Point(Math.min(width, wanted.x), Math.min(height, wanted.y));
		}
		super.setSize(size.x, size.y);
	}

	private Point withTrim(Point size) {
		Rectangle trim = computeTrim();
		return new Point(size.x + trim.width, size.y + trim.height);
	}

	@Override
	public IInformationControlCreator getInformationPresenterControlCreator() {
		return new Creator(true, room);
	}

	/** Lets lines become as long as they can be read well, and no longer. */
	private final class ReadableWidth extends Layout {

		@Override
		protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean flush) {
			int width = widthHint != SWT.DEFAULT ? widthHint : Math.min(wide ? WIDE_WIDTH : WIDTH, shown.computeSize(SWT.DEFAULT, SWT.DEFAULT, flush).x);
			int height = heightHint != SWT.DEFAULT ? heightHint : Math.min(wide ? WIDE_HEIGHT : HEIGHT, shown.computeSize(width, SWT.DEFAULT, flush).y);
			return new Point(width, height);
		}

		@Override
		protected void layout(Composite composite, boolean flush) {
			shown.setBounds(composite.getClientArea());
		}
	}
}
