"""Component kits from npm, installed from a manifest into a folder outside the tree."""

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

import filelock

_QUIET = ("--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", "--loglevel=error")
_LONGEST_S = 300


class NotInstalledError(Exception):
    """The kits can't be had on this machine; the sentence says why."""


def installed(manifest: Path) -> Path:
    """The `node_modules` folder that holds what `manifest` asks for, installed once however many processes ask.

    Raises:
        NotInstalledError: npm is not here, or it could not fetch the packages.
    """
    folder = _cache() / hashlib.sha256(manifest.read_bytes()).hexdigest()[:12]
    ready = folder / ".ready"
    if not ready.exists():
        npm = shutil.which("npm")
        if npm is None:
            raise NotInstalledError("npm is not on this machine, so the component kits can't be fetched")
        folder.mkdir(parents=True, exist_ok=True)
        with filelock.FileLock(folder / ".lock"):
            if not ready.exists():
                shutil.copy(manifest, folder / "package.json")
                _install(npm, folder)
                ready.touch()
    return folder / "node_modules"


def bundled(packages: Path, script: Path) -> Path:
    """The file that holds `script` and all that it imports from `packages`, for kits that ship no browser bundle.

    Raises:
        NotInstalledError: the bundler is not among the packages, or it failed.
    """
    out = packages.parent / "bundled" / f"{hashlib.sha256(script.read_bytes()).hexdigest()[:12]}-{script.name}"
    if not out.exists():
        made = out.with_suffix(f".{os.getpid()}.js")
        _bundle(packages, script, made)
        made.replace(out)
    return out


def _cache() -> Path:
    return Path(os.environ.get("AUTOFILL_TEST_KITS") or Path.home() / ".cache" / "autofill-kits")


def _install(npm: str, folder: Path) -> None:
    try:
        done = subprocess.run(
            [npm, "install", *_QUIET], cwd=folder, capture_output=True, text=True, timeout=_LONGEST_S, check=False
        )
    except subprocess.TimeoutExpired:
        raise NotInstalledError(f"npm did not fetch the component kits within {_LONGEST_S} s") from None
    if done.returncode:
        said = (done.stderr.strip().splitlines() or ["no reason"])[0]
        raise NotInstalledError(f"npm could not fetch the component kits: {said}")


def _bundle(packages: Path, script: Path, out: Path) -> None:
    program = packages / ".bin" / "esbuild"
    production = "--define:process.env.NODE_ENV='production'"
    options = ("--bundle", "--format=esm", "--minify", "--external:/form.js", "--log-level=error", production)
    if not program.exists():
        raise NotInstalledError("npm could not fetch the bundler (esbuild) for this system")
    done = subprocess.run(
        [program, script, f"--outfile={out}", *options],
        env={**os.environ, "NODE_PATH": str(packages)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise NotInstalledError(f"{script.name} could not be bundled: {done.stderr.strip().splitlines()[0]}")
