export type AskedGotRow = { label: string; asked: string; got: string };

type Properties = {
  rows: readonly AskedGotRow[];
  heads: { asked: string; got: string };
};

/** What was asked for beside what arrived, row by row. */
export function AskedGotTable({ rows, heads }: Properties) {
  return (
    <table className="w-full table-fixed text-left text-label">
      <thead>
        <tr className="text-text-2">
          <td className="w-1/4" />
          <th scope="col" className="h-8 font-label">
            {heads.asked}
          </th>
          <th scope="col" className="h-8 font-label">
            {heads.got}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, asked, got }) => (
          <tr key={label}>
            <th scope="row" className="h-8 pr-2 font-label text-text-2">
              {label}
            </th>
            <td className="pr-2 break-words text-text-2">{asked}</td>
            <td className="break-words">{got}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
