"""`python -m tests.contract.shrink`: take off the list what the schema no longer lacks."""

from tests.contract.test_contract import CONTRACT, MISSING, RUNNING, elements


def main() -> None:
    running = {name for name, _ in elements(RUNNING)}
    listed = set(MISSING.read_text().splitlines())
    lacking = [name for name, _ in elements(CONTRACT) if name not in running and name in listed]
    MISSING.write_text("".join(f"{name}\n" for name in lacking))


if __name__ == "__main__":
    main()
