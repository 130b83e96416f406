"use client";

import "./style-nonce";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "./cn";

const panel =
	"z-50 min-w-48 max-w-[calc(100vw-1rem)] rounded-lg border border-line bg-overlay p-1.5 text-ink shadow-overlay motion-safe:data-[state=open]:animate-pop-in";

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
