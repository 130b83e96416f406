"use client";

import "./style-nonce";
import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { useT } from "@/components/i18n/use-t";
import { cn } from "./cn";
import { IconButton } from "./icon-button";
import { useFocusReturn } from "./use-focus-return";

export const scrimLook =
	"fixed inset-0 z-40 bg-scrim motion-safe:data-[state=open]:animate-fade-in";
export const dialogLook = cn(
	"fixed inset-x-0 bottom-0 z-50 mx-auto grid max-h-[calc(var(--spacing-app)-2rem)] w-full max-w-lg gap-4 overflow-y-auto rounded-t-xl border border-line bg-overlay p-5 pb-[max(1.25rem,var(--spacing-safe-bottom))] shadow-overlay",
	"motion-safe:data-[state=open]:animate-rise",
	"sm:bottom-auto sm:top-1/2 sm:w-[calc(100%-2rem)] sm:-translate-y-1/2 sm:rounded-xl sm:p-6 sm:motion-safe:data-[state=open]:animate-fade-in",
);

/**
 * A window over the page: a sheet from below on phones, in the middle elsewhere. Focus stays inside and goes back to
 * where it came from; Escape and the scrim close it.
 */
export function Dialog({
	title,
	description,
	trigger,
	open,
	onOpenChange,
	onClosed,
	children,
	className,
}: {
	title: string;
	description?: ReactNode;
	/** What opens it; without one, hold it open by `open`. */
	trigger?: ReactNode;
	open?: boolean;
	onOpenChange?: (open: boolean) => void;
	/** Called once it is gone; true when the focus is led elsewhere than back. */
	onClosed?: () => boolean;
	children: ReactNode;
	className?: string;
}) {
	const t = useT();
	const focusReturn = useFocusReturn();
	const onCloseAutoFocus = (event: Event) => {
		if (onClosed?.()) event.preventDefault();
		else if (!trigger) focusReturn.onCloseAutoFocus(event);
	};
	return (
		<Radix.Root open={open} onOpenChange={onOpenChange}>
			{trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
			<Radix.Portal>
				<Radix.Overlay className={scrimLook} />
				<Radix.Content
					className={cn(dialogLook, className)}
					{...(trigger ? {} : focusReturn)}
					onCloseAutoFocus={onCloseAutoFocus}
					{...(description ? {} : { "aria-describedby": undefined })}
				>
					<header className="flex items-start gap-4">
						<div className="grid flex-1 gap-1">
							<Radix.Title className="font-bold text-xl">{title}</Radix.Title>
							{description && (
								<Radix.Description className="text-ink-soft">
									{description}
								</Radix.Description>
							)}
						</div>
						<Radix.Close asChild>
							<IconButton
								className="-me-2 -mt-1"
								label={t.common.close}
								icon={<X />}
							/>
						</Radix.Close>
					</header>
					{children}
				</Radix.Content>
			</Radix.Portal>
		</Radix.Root>
	);
}

/** Closes the dialog around it: `<DialogClose><Button>Cancel</Button></DialogClose>`. */
export function DialogClose({ children }: { children: ReactNode }) {
	return <Radix.Close asChild>{children}</Radix.Close>;
}
