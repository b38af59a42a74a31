"""`python -m tests.contract.publish`: write anew which fields anybody may keep, after looking at each that is new."""

from tests.contract.test_public import LIST, written


def main() -> None:
    LIST.write_text("".join(f"{line}\n" for line in written()))


if __name__ == "__main__":
    main()
