import type { NextConfig } from "next";

const config: NextConfig = {
	poweredByHeader: false,
	reactStrictMode: true,
	// `npm run dev` is looked at from phones too: any host of a home network may ask for its assets.
	allowedDevOrigins: ["*.local", "192.168.*.*", "10.*.*.*", "172.*.*.*"],
	// Types are checked by `npm run check`: who starts a server need not wait for that again.
	typescript: { ignoreBuildErrors: true },
	// No picture of ours goes through Next's optimizer, which would resize for anybody who asks, signed in or not.
	images: { unoptimized: true },
	// The guide is read from its files; where a function travels alone, they go with it.
	outputFileTracingIncludes: {
		"/help/**": ["./docs/guide/**", "./docs/pictures/guide/**"],
		"/offline": ["./docs/guide/**"],
	},
	// Native and protocol packages stay out of the bundle; the rest is bundled by Turbopack.
	serverExternalPackages: ["sharp", "@node-rs/argon2", "mysql2"],
	// A page's code is read when somebody first asks for it: a server that waits for a family keeps to its 300 MB.
	experimental: { preloadEntriesOnStart: false },
};

export default config;
