// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.driver;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Gives tests a {@link Workbench} and takes care that each leaves it as it was found; keeps a screenshot when one fails, and fails one during
 * which an error came into the log, since a person would have met it.
 */
public final class InWorkbench implements BeforeEachCallback, AfterEachCallback, ParameterResolver, TestExecutionExceptionHandler {

	private final Workbench workbench = new Workbench();
	private final List<IStatus> errors = new CopyOnWriteArrayList<>();
	private Workbench.Found found = new Workbench.Found(false, java.util.Set.of());
	private final ILogListener listener = (status, plugin) -> {
		if (status.matches(IStatus.ERROR)) {
			errors.add(status);
		}
	};

	@Override
	public void beforeEach(ExtensionContext context) {
		errors.clear();
		found = workbench.found();
		Platform.addLogListener(listener);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		try {
			workbench.leave(found);
		} finally {
			Platform.removeLogListener(listener);
		}
		if (!errors.isEmpty() && !context.getRequiredTestMethod().isAnnotationPresent(LogsErrors.class)) {
			workbench.screenshot("failed-" + name(context));
			IStatus first = errors.getFirst();
			throw new AssertionError(errors.size() + " errors in the log, the first from " + first.getPlugin() + ": " + first.getMessage(), first.getException());
		}
	}

	@Override
	public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
		try {
			workbench.screenshot("failed-" + name(context));
		} catch (AssertionError | RuntimeException e) {
			failure.addSuppressed(e);
		}
		throw failure;
	}

	private static String name(ExtensionContext context) {
		return context.getRequiredTestClass().getSimpleName() + "-" + context.getRequiredTestMethod().getName();
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Workbench.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return workbench;
	}
}
