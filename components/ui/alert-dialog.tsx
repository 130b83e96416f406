"use client";

import "./style-nonce";
import { AlertDialog as Radix } from "radix-ui";
import { type ReactNode, type RefObject, useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { Button } from "./button";
import { dialogLook, scrimLook } from "./dialog";
import { useFocusReturn } from "./use-focus-return";

/**
 * Asks before something that cannot be taken back. The first focus is on Cancel; the button that acts says what it does
 * ("Block", not "OK"). It stays open, busy, until `onConfirm` is done, and stays open when that throws or says false.
 */
export function AlertDialog({
	title,
	description,
	confirmLabel,
	onConfirm,
	trigger,
	open,
	onOpenChange,
	isDanger = true,
	returnFocusTo,
}: {
	title: string;
	description: ReactNode;
	confirmLabel: string;
	onConfirm: () => undefined | boolean | Promise<undefined | boolean>;
	trigger?: ReactNode;
	open?: boolean;
	onOpenChange?: (open: boolean) => void;
	isDanger?: boolean;
	/** Where the focus goes after, when what had it before is gone by then (an item of a menu). */
	returnFocusTo?: RefObject<HTMLElement | null>;
}) {
	const t = useT();
	const [ownOpen, setOwnOpen] = useState(false);
	const [isBusy, setBusy] = useState(false);
	const setOpen = onOpenChange ?? setOwnOpen;
	const focusReturn = useFocusReturn(returnFocusTo);

	async function confirm() {
		setBusy(true);
		try {
			if ((await onConfirm()) !== false) setOpen(false);
		} finally {
			setBusy(false);
		}
	}

	return (
		<Radix.Root open={open ?? ownOpen} onOpenChange={setOpen}>
			{trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
			<Radix.Portal>
				<Radix.Overlay className={scrimLook} />
				<Radix.Content className={dialogLook} {...(trigger ? {} : focusReturn)}>
					<Radix.Title className="font-bold text-xl">{title}</Radix.Title>
					<Radix.Description className="text-ink-soft">
						{description}
					</Radix.Description>
					<footer className="mt-2 flex flex-wrap justify-end gap-3">
						<Radix.Cancel asChild>
							<Button look="quiet">{t.common.cancel}</Button>
						</Radix.Cancel>
						<Button
							look={isDanger ? "danger" : "primary"}
							busy={isBusy}
							onClick={confirm}
						>
							{confirmLabel}
						</Button>
					</footer>
				</Radix.Content>
			</Radix.Portal>
		</Radix.Root>
	);
}
