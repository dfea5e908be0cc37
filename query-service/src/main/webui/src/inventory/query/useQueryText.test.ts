import { act, renderHook } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { useQueryText } from "./useQueryText";

const onType = vi.fn<(q: string) => void>();
const onCommit = vi.fn<(q: string) => void>();

function open(initial = "") {
  return renderHook(({ q }) => useQueryText({ q, onType, onCommit }), { initialProps: { q: initial } });
}

beforeEach(() => {
  vi.useFakeTimers();
  onType.mockReset();
  onCommit.mockReset();
});

describe("the query line", () => {
  it("tells of its text 300 ms after the last key", () => {
    const { result } = open();
    act(() => result.current.type("a"));
    act(() => vi.advanceTimersByTime(299));
    act(() => result.current.type("ab"));
    act(() => vi.advanceTimersByTime(299));
    expect(onType).not.toHaveBeenCalled();
    act(() => vi.advanceTimersByTime(1));
    expect(onType.mock.calls).toEqual([["ab"]]);
  });

  it("commits at once, and not a second time after the pause", () => {
    const { result } = open();
    act(() => result.current.type("ab"));
    act(() => result.current.commit());
    act(() => vi.advanceTimersByTime(1000));
    expect(onCommit.mock.calls).toEqual([["ab"]]);
    expect(onType).not.toHaveBeenCalled();
  });

  it("is not overwritten by the list catching up while the user types on", () => {
    const { result, rerender } = open();
    act(() => result.current.type("abc"));
    rerender({ q: "ab" });
    expect(result.current.text).toBe("abc");
  });

  it("follows the list when Back changes it, but keeps a trailing space that is being typed", () => {
    const { result, rerender } = open("ab");
    act(() => result.current.type("ab "));
    act(() => vi.advanceTimersByTime(300));
    rerender({ q: "ab" });
    expect(result.current.text).toBe("ab ");
    rerender({ q: "" });
    expect(result.current.text).toBe("");
  });

  it("forgets a pending pause when the page goes", () => {
    const { result, unmount } = open();
    act(() => result.current.type("a"));
    unmount();
    vi.advanceTimersByTime(1000);
    expect(onType).not.toHaveBeenCalled();
  });
});
