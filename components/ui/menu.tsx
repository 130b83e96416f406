"use client";

import "./style-nonce";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "./cn";

const panel =
	"z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-lg border border-line bg-overlay p-1.5 text-ink shadow-overlay motion-safe:data-[state=open]:animate-pop-in";

/** A list of things to do. `trigger` is one button; arrows, letters and Escape work in the list. */
export function Menu({
	trigger,
	children,
	align = "end",
	isOpenAtFirst,
}: {
	trigger: ReactNode;
	/** For a menu that is fetched by the press that wants it. */
	isOpenAtFirst?: boolean;
	children: ReactNode;
	align?: "start" | "center" | "end";
}) {
	return (
		<DropdownMenu.Root modal={false} defaultOpen={isOpenAtFirst}>
			<DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
			<DropdownMenu.Portal>
				<DropdownMenu.Content
					className={panel}
					align={align}
					sideOffset={6}
					collisionPadding={8}
				>
					{children}
				</DropdownMenu.Content>
			</DropdownMenu.Portal>
		</DropdownMenu.Root>
	);
}

/** So much room beside a point is enough for a list with a row of emoji. */
const BESIDE_WIDTH_MIN = 336;

/**
 * The same at a point of the page, opened by what is no button: a right click, a long press. `label` is its name. It opens beside the
 * point where there is room, since there it may move up as far as it needs to fit; but never under the point, where the
 * release of the press would choose something.
 */
export function MenuAt({
	at,
	label,
	onClose,
	returnTo,
	children,
}: {
	at: { x: number; y: number };
	label: string;
	onClose: () => void;
	/** Where the focus goes when it closes without having led anywhere else. */
	returnTo: HTMLElement | null;
	children: ReactNode;
}) {
	const isBeside = Math.max(at.x, window.innerWidth - at.x) >= BESIDE_WIDTH_MIN;
	return (
		<DropdownMenu.Root open onOpenChange={onClose} modal={false}>
			<DropdownMenu.Trigger asChild>
				<span
					aria-hidden="true"
					tabIndex={-1}
					className="pointer-events-none fixed size-0"
					style={{ left: at.x, top: at.y }}
				/>
			</DropdownMenu.Trigger>
			<DropdownMenu.Portal>
				<DropdownMenu.Content
					aria-label={label}
					// By the trigger's id it would be named after an empty point.
					aria-labelledby={undefined}
					className={panel}
					side={isBeside ? "right" : "bottom"}
					sideOffset={2}
					align="start"
					collisionPadding={8}
					onCloseAutoFocus={(event) => {
						event.preventDefault();
						// What was chosen may have led to a field already.
						const at = document.activeElement;
						const isLost = !at || at === document.body;
						if (isLost) returnTo?.focus({ preventScroll: true });
					}}
				>
					{children}
				</DropdownMenu.Content>
			</DropdownMenu.Portal>
		</DropdownMenu.Root>
	);
}

export function MenuItem({
	icon,
	isDanger,
	onSelect,
	disabled,
	asChild,
	children,
}: {
	icon?: ReactNode;
	isDanger?: boolean;
	onSelect?: (event: Event) => void;
	disabled?: boolean;
	/** The child (a link) becomes the item. */
	asChild?: boolean;
	children: ReactNode;
}) {
	return (
		<DropdownMenu.Item
			className={cn(
				"flex min-h-10 cursor-pointer select-none items-center gap-3 rounded-md px-3 outline-none pointer-coarse:min-h-touch",
				"data-highlighted:bg-hover data-disabled:opacity-55 [&_svg]:size-5 [&_svg]:shrink-0",
				isDanger ? "text-danger-text" : "text-ink [&_svg]:text-ink-soft",
			)}
			onSelect={onSelect}
			disabled={disabled}
			asChild={asChild}
		>
			{/* Radix takes exactly one child for asChild. */}
			{asChild ? (
				children
			) : (
				<>
					{icon}
					{children}
				</>
			)}
		</DropdownMenu.Item>
	);
}

export function MenuLine() {
	return <DropdownMenu.Separator className="mx-3 my-1.5 h-px bg-line" />;
}

/** Choices side by side; left and right go from one to the next, as up and down do. */
export function MenuRow({
	label,
	children,
}: {
	label: string;
	children: ReactNode;
}) {
	return (
		<DropdownMenu.Group
			aria-label={label}
			className="flex justify-between"
			onKeyDown={(event) => {
				const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
				if (!step || !(event.target instanceof HTMLElement)) return;
				const all = [...event.currentTarget.children] as HTMLElement[];
				all[all.indexOf(event.target) + step]?.focus();
			}}
		>
			{children}
		</DropdownMenu.Group>
	);
}

/** One of a row: a picture with a name, which may be chosen already. */
export function MenuChoice({
	label,
	isChosen = false,
	onSelect,
	children,
}: {
	label: string;
	isChosen?: boolean;
	onSelect: () => void;
	children: ReactNode;
}) {
	return (
		<DropdownMenu.CheckboxItem
			checked={isChosen}
			onSelect={onSelect}
			aria-label={label}
			title={label}
			className={cn(
				"grid size-10 cursor-pointer select-none place-items-center rounded-full text-xl outline-none pointer-coarse:size-touch",
				"data-highlighted:bg-hover [&_svg]:size-5 [&_svg]:text-ink-soft",
				isChosen && "bg-accent-soft ring-1 ring-accent-text ring-inset",
			)}
		>
			{children}
		</DropdownMenu.CheckboxItem>
	);
}
