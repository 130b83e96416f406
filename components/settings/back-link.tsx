import { ArrowLeft } from "lucide-react";
import Link from "next/link";

/** Back to the page above, the list of settings if no other is named; it points the other way where text runs from the right. */
export function BackLink({
	label,
	href = "/settings",
}: {
	label: string;
	href?: string;
}) {
	return (
		<Link
			href={href}
			aria-label={label}
			title={label}
			className="-ms-2 grid size-10 place-items-center rounded-lg text-ink-soft hover:bg-hover hover:text-ink"
		>
			<ArrowLeft aria-hidden="true" className="size-5 rtl:-scale-x-100" />
		</Link>
	);
}
