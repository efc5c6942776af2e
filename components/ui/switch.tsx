type Properties = {
  id: string;
  checked: boolean;
  describedBy?: string;
  onChange: (checked: boolean) => void;
};

export function Switch({ id, checked, describedBy, onChange }: Properties) {
  return (
    <input
      id={id}
      type="checkbox"
      role="switch"
      aria-checked={checked}
      aria-describedby={describedBy}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
      className="relative h-4.5 w-8 flex-none appearance-none rounded-full shadow-[inset_0_0_0_1.25px_var(--color-control)] transition-colors before:absolute before:top-1 before:left-1 before:size-2.5 before:rounded-full before:bg-text-2 before:transition-transform after:absolute after:-inset-x-2 after:-inset-y-3.25 checked:bg-primary checked:shadow-none checked:before:translate-x-3.5 checked:before:bg-on-primary hover:before:bg-text checked:hover:before:bg-on-primary pointer-coarse:h-6.5 pointer-coarse:w-12 pointer-coarse:before:top-1.5 pointer-coarse:before:left-1.5 pointer-coarse:before:size-3.5 pointer-coarse:checked:before:translate-x-5.5 forced-colors:border forced-colors:before:bg-[CanvasText]"
    />
  );
}
