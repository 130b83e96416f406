import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

const BASE =
	"inline-grid shrink-0 place-items-center rounded-full transition-colors pointer-coarse:min-h-touch pointer-coarse:min-w-touch disabled:cursor-not-allowed disabled:opacity-55";
const LOOKS = {
	plain: "text-ink-soft enabled:hover:bg-hover enabled:hover:text-ink",
	primary: "bg-accent text-accent-ink enabled:hover:bg-accent-hover",
	raised:
		"border border-line bg-raised text-ink shadow-raised enabled:hover:bg-hover",
};
const SIZES = {
	small: "size-8 [&_svg]:size-4",
	medium: "size-10 [&_svg]:size-5",
};

/** A button that shows only a picture; `label` is its name for those who do not see it, and its tooltip. */
export function IconButton({
	label,
	icon,
	look = "plain",
	size = "medium",
	className,
	type = "button",
	...rest
}: Omit<ComponentProps<"button">, "children"> & {
	label: string;
	icon: ReactNode;
	look?: keyof typeof LOOKS;
	size?: keyof typeof SIZES;
}) {
	return (
		<button
			type={type}
			aria-label={label}
			title={label}
			className={cn(BASE, LOOKS[look], SIZES[size], className)}
			{...rest}
		>
			<span aria-hidden="true">{icon}</span>
		</button>
	);
}
