import { cn } from "@/components/ui/cn";
import { HOUSE_PATH } from "./mark";

/** The picture of the landing page: three houses that talk across a hill. Drawn in tokens, so it has its own night. */
export function Village({
	label,
	className,
}: {
	label: string;
	className?: string;
}) {
	return (
		<svg
			viewBox="0 0 560 440"
			role="img"
			aria-label={label}
			className={cn("h-auto w-full", className)}
		>
			<clipPath id="village-frame">
				<rect width="560" height="440" rx="28" />
			</clipPath>
			<g clipPath="url(#village-frame)">
				<rect width="560" height="440" className="fill-sunken" />
				<circle cx="448" cy="92" r="34" className="fill-moon" />
				<path
					d="M0 282c92-64 196-70 300-34s186 22 260-22v214H0z"
					className="fill-hill-far"
				/>
				<Trees at="40 214" />
				<Trees at="312 190" />
				<Trees at="504 182" />
				<House at="420 172" size={1.5} isMirrored isFar />
				<path
					d="M0 344c110-52 214-40 318-12s170 12 242-16v124H0z"
					className="fill-hill"
				/>
				<House at="104 128" size={3.4} isTalking />
				<House at="378 240" size={2.1} isMirrored />
				<Trees at="20 290" isNear />
				<Trees at="318 288" isNear />
				<path
					d="M0 408c150-34 390-34 560-6v38H0z"
					className="fill-hill-far opacity-70"
				/>
			</g>
		</svg>
	);
}

function House({
	at,
	size,
	isMirrored = false,
	isFar = false,
	isTalking = false,
}: {
	at: string;
	size: number;
	isMirrored?: boolean;
	isFar?: boolean;
	isTalking?: boolean;
}) {
	const flip = isMirrored ? "translate(64 0) scale(-1 1)" : "";
	return (
		<g transform={`translate(${at}) scale(${size}) ${flip}`}>
			<path
				d={HOUSE_PATH}
				className={isFar ? "fill-house-far" : "fill-house"}
			/>
			{isTalking ? (
				<g className="fill-lamp">
					<circle
						cx="21"
						cy="35"
						r="4.2"
						className="motion-safe:animate-breathe"
					/>
					<circle
						cx="32"
						cy="35"
						r="4.2"
						className="[animation-delay:200ms] motion-safe:animate-breathe"
					/>
					<circle
						cx="43"
						cy="35"
						r="4.2"
						className="[animation-delay:400ms] motion-safe:animate-breathe"
					/>
				</g>
			) : (
				<rect
					x="24"
					y="27"
					width="16"
					height="16"
					rx="3.5"
					className="fill-lamp"
				/>
			)}
		</g>
	);
}

function Trees({ at, isNear = false }: { at: string; isNear?: boolean }) {
	return (
		<g
			transform={`translate(${at})${isNear ? " scale(1.5)" : ""}`}
			className={isNear ? "fill-house" : "fill-house-far"}
		>
			<path d="M14 0l13 24h-6l9 18h-8l10 20H-4l10-20h-8l9-18H1z" />
			<path d="M44 18l9 17h-4l6 13h-5l7 14H31l7-14h-5l6-13h-4z" />
		</g>
	);
}
