export default function Catalogue() {
  return <h1>Một Cửa</h1>
}
