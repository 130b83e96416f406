const BASE =
	"inline-flex select-none items-center justify-center gap-2 rounded-lg font-semibold no-underline transition-colors pointer-coarse:min-h-touch disabled:cursor-not-allowed disabled:opacity-55 aria-busy:cursor-progress";
const LOOKS = {
	primary: "bg-accent text-accent-ink enabled:hover:bg-accent-hover",
	quiet: "border border-line-strong bg-raised text-ink enabled:hover:bg-hover",
	plain: "text-accent-text enabled:hover:bg-hover",
	danger: "bg-danger text-danger-ink enabled:hover:bg-danger-hover",
};
const SIZES = {
	small: "min-h-8 px-3 text-sm",
	medium: "min-h-10 px-4 text-base",
	large: "min-h-12 px-6 text-lg",
};

export type ButtonLook = {
	look?: keyof typeof LOOKS;
	size?: keyof typeof SIZES;
	/** As wide as what holds it. */
	wide?: boolean;
};

/**
 * The looks of anything that acts; links that act like buttons use it: `<Link className={buttonLook()}>`. Plain words, and
 * apart from the Button, because every page loads it with the page that says that something broke.
 */
export function buttonLook({
	look = "primary",
	size = "medium",
	wide = false,
}: ButtonLook = {}): string {
	return `${BASE} ${LOOKS[look]} ${SIZES[size]}${wide ? " w-full" : ""}`;
}
