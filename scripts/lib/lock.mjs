// A registry mirror that holds only its own platform's builds makes npm write a lock file without the others', and with such a file
// `npm ci` refuses to install anywhere. These functions find and restore what is missing.

const systems = ["darwin", "win32", "linux", "freebsd", "android", "openharmony"];
const processors = ["arm64", "x64", "ia32", "arm", "ppc64", "s390x", "loong64", "riscv64"];

/** Optional packages that some package names and the lock file lacks: { name, version }. */
export const missingBuilds = ({ packages }) =>
  Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !packages[`${place}/node_modules/${name}`] && !packages[`node_modules/${name}`])
      .map(([name, version]) => ({ name, version })),
  );

const cLibrary = (name) => {
  if (/-gnu[a-z]*$/.test(name)) return ["glibc"];
  return /-musl[a-z]*$/.test(name) ? ["musl"] : undefined;
};

/** What the lock file says about one platform's build, told from its name. A name that is none's build has no entry. */
const entryFor = ({ name, version }) => {
  const parts = name.split(/[-/]/);
  const os = systems.find((each) => parts.includes(each));
  const cpu = processors.find((each) => parts.includes(each));
  if (!os || !cpu) return undefined;
  const libc = os === "linux" ? cLibrary(name) : undefined;
  return { version, cpu: [cpu], dev: true, ...(libc && { libc }), optional: true, os: [os] };
};

/** The lock file with an entry for every platform's build, in npm's order. Without a checksum npm asks the registry for the version. */
export const completeLock = (lock) => {
  const added = missingBuilds(lock).flatMap((build) => {
    const entry = entryFor(build);
    return entry ? [[`node_modules/${build.name}`, entry]] : [];
  });
  const packages = [...Object.entries(lock.packages), ...added].sort(([a], [b]) => a.localeCompare(b, "en"));
  return { ...lock, packages: Object.fromEntries(packages) };
};
